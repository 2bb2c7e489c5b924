// A worked session: open an exercise, score a year, look at the board and at one state.
show(open("public-record"))
var exercise = open("public-record")
var board = score(exercise, 2022)
show(board.only(List.of("ARG", "THA", "IND")))
show(board, "THA")
// Why is it not in the higher band? In sentences, against another board, in another language.
why(board, "KEN")
why(board, "KEN", ReasonBaseline.lastRound(score(exercise, 2020)), 3)
why(board, "KEN", "es")
// How sure is it? Ranks, ratings and what holds, over a thousand replicates.
var robust = robust(exercise, 2022)
show(board.only(List.of("ARG", "THA", "IND")), robust)
why(board, "KEN", robust)
// Look closer, with the library itself.
var assistance = board.card("THA").orElseThrow().score("assistance")
System.out.println(assistance.orElseThrow().value())
show(Progress.between(Scoring.plan(exercise), exercise.observations(), Round.of(2016), Round.of(2022)).get("THA"))
// What are the data like, which uncertainty matters, and what do ranks owe to what?
var plan = Scoring.plan(exercise)
show(DataQuality.of(plan, exercise.observations(), Round.of(2022)))
var factors = List.of(Factors.weightsWithin(0.25), Factors.missing(MissingPolicy.SKIP, MissingPolicy.WORST))
var model = UncertaintyModel.of(plan, exercise.observations(), Round.of(2022), factors)
var analysis = SensitivityAnalysis.of(model)
show(analysis.sobol(SobolRequest.builder().seed(1).size(64).build(), List.of(Output.meanRankChange()), 2, Watch.NONE))
show(analysis.oneAtATime(200, 1, List.of(Output.rankOf("THA")), 2, Watch.NONE))
show(RankChecks.all(model.baseline(), 2, Watch.NONE))
// What cannot be done says what to type instead.
open("public-recrod")
score(exercise, 2015)
show(board, "THAI")
why(board, "KEN", "de")
why(board, "LKA", ReasonBaseline.nextBand(), 3)
/exit
