package org.ecpat.monitoring.progress;

import java.util.List;

/** Candidates that can stand for each other, so that only their number matters. */
record Interchangeable(List<Candidate> members) {
  Interchangeable {
    members = List.copyOf(members);
  }

  int size() {
    return members.size();
  }

  double cost() {
    return members.get(0).cost();
  }

  Candidate first() {
    return members.get(0);
  }
}
