/// What people read of a finding.
struct FindingWords {
    /// What is wrong, one sentence without full stop.
    var message: Sentence
    /// What stands there, where that is no text of the sender: «12 ô».
    var found: Sentence?
    /// What should stand there; `nil` when the message says it.
    var expected: Sentence?
    /// What to do now.
    var hint: Sentence?

    init(_ message: Sentence, found: Sentence? = nil, expected: Sentence? = nil, hint: Sentence? = nil) {
        self.message = message
        self.found = found
        self.expected = expected
        self.hint = hint
    }

    /// The same with what stands there.
    func finding(_ found: Sentence) -> FindingWords {
        var words = self
        words.found = found
        return words
    }

    /// The same with a few words more at the end of its sentence.
    func adding(_ more: Sentence) -> FindingWords {
        var words = self
        words.message = message + more
        return words
    }
}
