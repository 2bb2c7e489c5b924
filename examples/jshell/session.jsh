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
// Why did it change, what would lead to the next rating, and what if it were judged otherwise?
var change = change(exercise, 2020, 2022)
show(change, "UGA")
show(pathway(exercise, 2022, "UGA"))
show(compare(exercise, 2022, Methodology.builder().from(exercise.methodology()).id("equal-weights").weighting(Weightings.equal()).build()))
var whatIf = assess(exercise, 2022).with("UGA", "free-education", Answer.of(true))
System.out.println(whatIf.board().card("UGA").orElseThrow())
// Which promises are kept, what changed since 2016, and does it lead to a target?
show(kept(exercise, 2022))
show(kept(exercise, 2022, CommitmentPolicy.BOUND), "THA")
show(progress(exercise, 2016, 2022), "THA")
show(trends(exercise, TrendRequest.builder().base(Round.of(2016)).current(Round.of(2022)).deadline(Round.of(2030).date()).putTargets("overall", 90.0).build()))
// What does a regional variant change, and what does a newer exercise ask?
show(Catalog.profile("public-record-americas"))
show(Catalog.mapping())
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
pathway(exercise, 2022, "THA")
show(kept(exercise, 2022), "THAI")
trends(exercise, 2022, 2016)
/exit
