internal import Typesetting
internal import WordDrafting

/// The entries that a table of contents has on the page, for the one in a draft.
struct DraftContents {
    private(set) var entries: [WordDraft.Entry] = []
    private let paged: PagedDocument
    /// Number of the next heading in the outline.
    private var next = 0

    init(of document: Document, on paged: PagedDocument) {
        self.paged = paged
        var hasTitle = false
        for section in document.sections {
            hasTitle = section.hasTitle || section.goesOn && hasTitle
            let first = entries.count
            add(section.blocks, below: hasTitle ? 1 : 0)
            let prefix = section.pageLabelPrefix
            guard !prefix.isEmpty, entries.count > first else { continue }
            entries[first].pageCount = paged.pages.count { $0.label.hasPrefix(prefix) }
        }
    }

    /// - Parameter title: levels that the document's title takes above the headings; it is no entry itself.
    private mutating func add(_ blocks: [Block], below title: Int) {
        for block in blocks {
            switch block {
            case .heading:
                guard paged.outline.indices.contains(next) else { return }
                let heading = paged.outline[next]
                next += 1
                entries.append(
                    WordDraft.Entry(
                        title: heading.title, level: max(heading.level - title, 1), page: paged.pages[heading.page].label))
            case .columns(let columns): if columns.titleBookmark != nil { next += 1 }
            case .together(let inner): add(inner, below: title)
            default: continue
            }
        }
    }
}
