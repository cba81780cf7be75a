package shop;

/** Where goods go. */
public enum Region {
  NEAR {
    @Override
    double factor() {
      return 1.0;
    }
  },
  FAR {
    @Override
    double factor() {
      return 2.5;
    }
  };

  abstract double factor();
}
