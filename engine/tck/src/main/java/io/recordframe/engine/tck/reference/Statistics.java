package io.recordframe.engine.tck.reference;

import java.util.ArrayList;
import java.util.List;

/** Statistics of one or several numbers, by their definitions. */
final class Statistics {

  private Statistics() {}

  static double mean(List<Double> numbers) {
    return numbers.stream().reduce(0.0, Double::sum) / numbers.size();
  }

  /** The sum of the products of the deviations from both means. */
  static double deviations(List<Double> left, List<Double> right) {
    double leftMean = mean(left);
    double rightMean = mean(right);
    double sum = 0;
    for (int i = 0; i < left.size(); i++) {
      sum += (left.get(i) - leftMean) * (right.get(i) - rightMean);
    }
    return sum;
  }

  static double correlation(List<Double> left, List<Double> right) {
    return deviations(left, right) / Math.sqrt(deviations(left, left) * deviations(right, right));
  }

  /** The value at that part of the way from the smallest to the largest, between neighbours. */
  static double quantile(List<Double> numbers, double part) {
    List<Double> sorted = new ArrayList<>(numbers);
    sorted.sort(Ordering::compareFloating);
    double position = part * (sorted.size() - 1);
    double below = sorted.get((int) Math.floor(position));
    double above = sorted.get((int) Math.ceil(position));
    return below == above ? below : below + (above - below) * (position - Math.floor(position));
  }
}
