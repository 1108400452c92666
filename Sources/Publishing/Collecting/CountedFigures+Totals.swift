internal import Intake
internal import Participation
internal import ReportModel

extension CountedFigures {
    /// What a submission states of activities; `nil` when it says nothing of them.
    init?(of submission: Submission, in campaign: Campaign) {
        guard let totals = submission.totals(in: campaign) else { return nil }
        self.init(
            activities: totals.activities, sessions: totals.sessions, participants: totals[.participants],
            femaleParticipants: totals[.femaleParticipants], rowsWithoutWomen: totals.rowsWithoutFemaleCount,
            booksDonated: totals.booksDonated, reachActivities: totals.reachActivities, reach: totals[.reach])
    }
}
