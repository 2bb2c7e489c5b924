package org.ecpat.monitoring.progress;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Counts the sets that numbers of changes stand for, and lists the first of them. */
final class SetList {
  private final List<Interchangeable> groups;
  private final List<Candidate> forced;

  SetList(List<Interchangeable> groups, List<Candidate> forced) {
    this.groups = groups;
    this.forced = forced;
  }

  /** The number of sets, at most {@link Pathway#MOST_COUNTED}. */
  int count(List<int[]> all) {
    BigInteger sum = BigInteger.ZERO;
    for (int[] counts : all) {
      BigInteger sets = BigInteger.ONE;
      for (int g = 0; g < counts.length; g++) {
        sets = sets.multiply(choose(groups.get(g).size(), counts[g]));
      }
      sum = sum.add(sets);
    }
    return sum.min(BigInteger.valueOf(Pathway.MOST_COUNTED)).intValueExact();
  }

  private static BigInteger choose(int n, int k) {
    BigInteger ways = BigInteger.ONE;
    for (int i = 0; i < k; i++) {
      ways = ways.multiply(BigInteger.valueOf(n - i)).divide(BigInteger.valueOf(i + 1));
    }
    return ways;
  }

  /** The first sets: those whose first indicators, then second ones, … come first in the plan. */
  List<List<Candidate>> first(List<int[]> all) {
    List<List<Candidate>> sets = new ArrayList<>();
    for (int[] counts : all) {
      sets.addAll(new Listing(counts).sets());
      sets.sort(SetList::compare);
      sets.subList(StrictMath.min(sets.size(), Pathway.MOST_SETS), sets.size()).clear();
    }
    return sets;
  }

  private static int compare(List<Candidate> a, List<Candidate> b) {
    return IntStream.range(0, StrictMath.min(a.size(), b.size()))
        .map(i -> Integer.compare(a.get(i).position(), b.get(i).position()))
        .filter(difference -> difference != 0)
        .findFirst()
        .orElse(Integer.compare(a.size(), b.size()));
  }

  /** The first sets of the same numbers of changes. */
  private final class Listing {
    private record Member(Candidate candidate, int group) {}

    private final List<Member> members = new ArrayList<>();
    private final int[] wanted;
    private final int[] left;
    private final List<Candidate> chosen = new ArrayList<>();
    private final List<List<Candidate>> sets = new ArrayList<>();

    Listing(int[] counts) {
      this.wanted = counts.clone();
      this.left = groups.stream().mapToInt(Interchangeable::size).toArray();
      for (int g = 0; g < groups.size(); g++) {
        for (Candidate candidate : groups.get(g).members()) {
          members.add(new Member(candidate, g));
        }
      }
      members.sort(Comparator.comparingInt(m -> m.candidate().position()));
    }

    List<List<Candidate>> sets() {
      choose(0);
      return sets;
    }

    private void choose(int at) {
      if (sets.size() == Pathway.MOST_SETS) {
        return;
      }
      if (at == members.size()) {
        List<Candidate> set = new ArrayList<>(chosen);
        set.addAll(forced);
        set.sort(Comparator.comparingInt(Candidate::position));
        sets.add(set);
        return;
      }
      Member member = members.get(at);
      int group = member.group();
      left[group]--;
      if (wanted[group] > 0) {
        wanted[group]--;
        chosen.add(member.candidate());
        choose(at + 1);
        chosen.remove(chosen.size() - 1);
        wanted[group]++;
      }
      if (left[group] >= wanted[group]) {
        choose(at + 1);
      }
      left[group]++;
    }
  }
}
