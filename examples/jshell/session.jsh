// A worked session: open an exercise, score a year, look at the board and at one state.
show(open("public-record"))
var exercise = open("public-record")
var board = score(exercise, 2022)
show(board.only(List.of("ARG", "THA", "IND")))
show(board, "THA")
// Look closer, with the library itself.
var assistance = board.card("THA").orElseThrow().score("assistance")
System.out.println(assistance.orElseThrow().value())
show(Progress.between(Scoring.plan(exercise), exercise.observations(), Round.of(2016), Round.of(2022)).get("THA"))
// What cannot be done says what to type instead.
open("public-recrod")
score(exercise, 2015)
show(board, "THAI")
/exit
