package io.recordframe.engine.tck.reference;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Statistics of one or several numbers, by their definitions. */
final class Statistics {

  private Statistics() {}

  static double mean(List<Double> numbers) {
    return numbers.stream().reduce(0.0, Double::sum) / numbers.size();
  }

  /** The mean, step by step, which does not overflow where the sum of the numbers would. */
  private static double center(List<Double> numbers) {
    double mean = 0;
    for (int i = 0; i < numbers.size(); i++) {
      mean += (numbers.get(i) - mean) / (i + 1);
    }
    return mean;
  }

  /** The sum of the products of the deviations from both means. */
  static double deviations(List<Double> left, List<Double> right) {
    double leftMean = center(left);
    double rightMean = center(right);
    double sum = 0;
    for (int i = 0; i < left.size(); i++) {
      sum += (left.get(i) - leftMean) * (right.get(i) - rightMean);
    }
    return sum;
  }

  static double correlation(List<Double> left, List<Double> right) {
    return deviations(left, right) / Math.sqrt(deviations(left, left) * deviations(right, right));
  }

  /** Of a sample; null where there are too few values, or none that differs. */
  static @Nullable Double skewness(List<Double> numbers) {
    if (!numbers.stream().allMatch(Double::isFinite)) {
      return Double.NaN;
    }
    double size = numbers.size();
    if (size < 3 || areEqual(numbers)) {
      return null;
    }
    double moment = moment(numbers, 3) / Math.pow(moment(numbers, 2), 1.5);
    return moment * Math.sqrt(size * (size - 1)) / (size - 2);
  }

  /** The excess of a sample; null where there are too few values, or none that differs. */
  static @Nullable Double kurtosis(List<Double> numbers) {
    if (!numbers.stream().allMatch(Double::isFinite)) {
      return Double.NaN;
    }
    double size = numbers.size();
    if (size < 4 || areEqual(numbers)) {
      return null;
    }
    double excess = moment(numbers, 4) / Math.pow(moment(numbers, 2), 2) - 3;
    return ((size + 1) * excess + 6) * (size - 1) / ((size - 2) * (size - 3));
  }

  private static boolean areEqual(List<Double> numbers) {
    return numbers.stream()
        .allMatch(number -> Ordering.compareFloating(number, numbers.getFirst()) == 0);
  }

  private static double moment(List<Double> numbers, int power) {
    double mean = mean(numbers);
    double sum = 0;
    for (double number : numbers) {
      sum += Math.pow(number - mean, power);
    }
    return sum / numbers.size();
  }

  /** Of the line of left over right; null where no two on the right differ. */
  static @Nullable Double slope(List<Double> left, List<Double> right) {
    return areEqual(right) ? null : deviations(left, right) / deviations(right, right);
  }

  static @Nullable Double intercept(List<Double> left, List<Double> right) {
    Double slope = slope(left, right);
    return slope == null ? null : mean(left) - slope * mean(right);
  }

  static @Nullable Double explained(List<Double> left, List<Double> right) {
    if (areEqual(right)) {
      return null;
    }
    return areEqual(left) ? (Double) 1.0 : (Double) Math.pow(correlation(left, right), 2);
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
