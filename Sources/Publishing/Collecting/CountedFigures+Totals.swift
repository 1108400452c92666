internal import Intake
internal import Participation
internal import ReportModel

extension CountedFigures {
    /// What a submission states of activities; `nil` when it says nothing of them.
    init?(of submission: Submission, in campaign: Campaign) {
        guard let activities = submission.activities else { return nil }
        let totals = Totals(of: activities, reach: campaign.reachTypes)
        self.init(
            activities: totals.activities, sessions: totals.sessions, participants: totals[.participants],
            femaleParticipants: totals[.femaleParticipants], rowsWithoutWomen: totals.rowsWithoutFemaleCount,
            booksDonated: totals.booksDonated, reachActivities: totals.reachActivities, reach: totals[.reach])
    }
}
