extension Words {
    /// What is told of documents and by `doctor`.
    static let publishing = #"""
        no report about the unit '‹1›' has a place for an officer's words
          báo cáo về đơn vị “‹1›” không có chỗ nào cho lời của cán bộ
        name another with --unit; see 'reports' in ‹1›/‹2›
          nêu đơn vị khác bằng --unit; xem 'reports' trong ‹1›/‹2›
        the campaign to compare with, '‹1›', has collected nothing
          đợt dùng để so sánh, “‹1›”, chưa nhận báo cáo nào
        the campaign to compare with, '‹1›', is invalid
          đợt dùng để so sánh, “‹1›”, không dùng được
        the campaign to compare with cannot be read: ‹1›
          không đọc được đợt dùng để so sánh: ‹1›
        there is no such unit or layout
          không có đơn vị hoặc mẫu như vậy
        look whether units.csv or the layouts have changed
          xem units.csv hoặc các mẫu có bị sửa không
        somebody has edited this draft, so it is not written again
          dự thảo này đã có người sửa, nên không ghi lại
        take its texts over with baocao adopt, then write it again with --force
          nhận lời trong dự thảo bằng baocao adopt, rồi ghi lại với --force
        name the draft that came back, .docx
          nêu dự thảo gửi lại, .docx
        the ledger was begun anew since this draft was made; its figures are compared with those of today
          sổ đã được lập mới từ khi làm dự thảo này; số liệu trong dự thảo được đối chiếu với số liệu hôm nay
        save it as .docx in Word or LibreOffice and try again
          lưu thành .docx bằng Word hoặc LibreOffice rồi thử lại
        the campaign, its layout or its texts have changed since this draft was made
          đợt, mẫu hoặc lời văn đã thay đổi từ khi làm dự thảo này
        sentences and figures are compared, words of the program are not; write drafts again with --force
          các câu và số liệu được đối chiếu, lời của chương trình thì không; lập lại dự thảo với --force
        the document is a draft of the campaign '‹1›', not of '‹2›'
          văn bản là dự thảo của đợt “‹1›”, không phải của “‹2›”
        name the folder of that campaign
          nêu thư mục của đợt ấy
        the document does not say what it is a draft of
          văn bản không cho biết là dự thảo của báo cáo nào
        drafts are made by baocao render --draft docx; a program that drops the properties of a document cannot be used for them
          dự thảo do baocao render --draft docx lập; phần mềm làm mất thuộc tính văn bản thì không dùng để sửa dự thảo được
        the campaign makes no '‹1›' of unit '‹2›' any more
          đợt không còn lập “‹1›” của đơn vị “‹2›” nữa
        look whether 'reports' of campaign.yaml or units.csv have changed
          xem 'reports' trong campaign.yaml hoặc units.csv có bị sửa không
        ‹1› is '‹2›', and the draft says ‹3›
          ‹1› là “‹2›”, còn dự thảo ghi ‹3›
        figures come from what units sent: see baocao trace, correct one with baocao decide or a new report
          số liệu lấy từ báo cáo đơn vị gửi: xem baocao trace, sửa một số bằng baocao decide hoặc báo cáo mới
        this part is the layout's; an officer's own words go to the places of ‹1›
          phần này là của mẫu; lời của cán bộ ghi vào các chỗ của ‹1›
        words of the program were changed
          lời của chương trình bị sửa
        a paragraph of the program was taken out
          một đoạn của chương trình bị bỏ
        a paragraph stands where no place is
          có một đoạn ở nơi không phải chỗ ghi lời
        the texts of '‹1›' were changed both in the draft and in ‹2› since the draft was made
          lời ở “‹1›” bị sửa cả trong dự thảo lẫn trong ‹2› từ khi làm dự thảo
        decide which are to stand, and write them into ‹1›
          quyết định lấy bên nào, rồi ghi vào ‹1›
        the place '‹1›' is not found in the draft
          không thấy chỗ “‹1›” trong dự thảo
        its texts stay as they are; to leave it open, take them out of ‹1›
          lời ở đó giữ nguyên; muốn để trống thì bỏ khỏi ‹1›
        the figure '‹1›'
          số liệu “‹1›”
        a figure
          một số liệu
        no number
          không có số
        have the text sent again without it, or put a face that has it into Fonts/
          đề nghị gửi lại đoạn chữ không có ký tự này, hoặc đặt vào Fonts/ một phông có ký tự ấy
        give the column more room in the layout, or shorten the text
          cho cột rộng hơn trong mẫu, hoặc rút ngắn chữ
        let the block break in the layout, or make it smaller
          cho khối ngắt trang trong mẫu, hoặc làm khối nhỏ lại
        make it again; if it fails again, please report it with the layout and the figures
          lập lại; nếu vẫn không được, báo cho người làm chương trình kèm mẫu và số liệu
        unit '‹1›' has approved its figures, and its units fit the campaign's levels no more
          đơn vị “‹1›” đã duyệt số liệu, và các đơn vị ấy không còn khớp các cấp của đợt
        undo the edit, or take the approval back: baocao approve ‹1› --unit ‹2› --by NAME --revoke, before the edit
          hoàn lại sửa đổi, hoặc hủy duyệt trước khi sửa: baocao approve ‹1› --unit ‹2› --by TÊN --revoke
        the campaign has no report '‹1›'
          đợt không có báo cáo “‹1›”
        its reports are ‹1›
          các báo cáo của đợt là ‹1›
        documents cannot go where submissions and answers lie: ‹1›
          văn bản không ghi được vào nơi có báo cáo gửi đến và thư trả lời: ‹1›
        name a folder of its own, beside the campaign's
          nêu một thư mục riêng, bên cạnh thư mục của đợt
        --out names no folder
          --out không nêu thư mục nào
        name the folder that the documents go to, or leave --out away for 'out'
          nêu thư mục chứa văn bản, hoặc bỏ --out để dùng 'out'
        there is no ledger
          không có sổ
        baocao collect makes one; to put a backup there: baocao ledger restore ‹1› FILE
          baocao collect lập sổ; muốn đưa bản sao lưu vào: baocao ledger restore ‹1› TỆP
        the copy is not whole: ‹1›
          bản sao không nguyên vẹn: ‹1›
        a copy cannot go where the ledger, submissions or answers lie
          bản sao không ghi được vào nơi có sổ, báo cáo gửi đến hoặc thư trả lời
        name a folder outside the campaign's
          nêu một thư mục ngoài thư mục của đợt
        something stands there that is no copy of this ledger
          ở đó đã có thứ khác, không phải bản sao của sổ này
        name another file, or move this one away
          nêu tệp khác, hoặc chuyển tệp này đi
        the copy is of another ledger than the campaign's
          bản sao là của sổ khác, không phải sổ của đợt
        name a copy of this campaign's ledger; if it is the right one all the same: --another leaves answers and documents of the present one aside
          nêu bản sao của sổ đợt này; nếu vẫn đúng là bản cần dùng: --another để riêng thư trả lời và văn bản của sổ hiện có
        name another copy; nothing was changed
          nêu bản sao khác; chưa thay đổi gì
        name a copy made by baocao ledger backup
          nêu một bản sao do baocao ledger backup làm
        making the document ended the program, alone too
          lập văn bản này làm chương trình dừng, cả khi lập riêng
        it is tried alone by every run; please report it with the layout and the figures
          mỗi lượt chạy thử lập riêng văn bản này; xin báo cho người làm chương trình kèm mẫu và số liệu
        cannot make the document in a process of its own: ‹1›
          không lập được văn bản trong tiến trình riêng: ‹1›
        it was being made when an earlier run ended; run again
          đang lập văn bản này thì lượt chạy trước dừng; chạy lại
        the report's face has no “‹1›” (‹2›), which stands in “‹3›”
          phông của báo cáo không có “‹1›” (‹2›), là ký tự trong “‹3›”
        “‹1›” (‹2›), which stands in “‹3›”
          “‹1›” (‹2›), là ký tự trong “‹3›”
        , is set in ‹1›, which is not on this machine
          , phải in bằng phông ‹1›, phông này chưa có trên máy
        , is a mark that follows no letter it can stand with
          , là dấu không đứng sau chữ cái nào mang được nó
        put the files of ‹1› into Fonts/
          đặt các tệp của phông ‹1› vào Fonts/
        have the text sent again as its script is written
          đề nghị gửi lại đoạn chữ viết đúng theo hệ chữ ấy
        “‹1›” is ‹2› pt wide and has ‹3› pt
          “‹1›” rộng ‹2› pt, chỉ có ‹3› pt
        the ‹1› is ‹2› pt high, and a page has ‹3› pt
          ‹1› cao ‹2› pt, trang chỉ có ‹3› pt
        , from ‹1›
          , từ ‹1›
        the chart “‹1›” has no room for its figures; it is drawn with a scale, and its text alternative has them
          biểu đồ “‹1›” không đủ chỗ ghi số; được vẽ với thang đo, số ghi trong lời thay cho hình
        the chart “‹1›” has no room for its figures beside bars; they stand in a table
          biểu đồ “‹1›” không đủ chỗ ghi số cạnh cột; số được ghi thành bảng
        the table “‹1›” is set in letters of ‹2› pt, because its numbers are long
          bảng “‹1›” dùng chữ cỡ ‹2› pt vì số quá dài
        the signer's name “‹1›” stands ‹2› times in the document; a signing program that looks for it may put the signature elsewhere
          tên người ký “‹1›” có ‹2› lần trong văn bản; phần mềm ký số tìm theo tên có thể đặt chữ ký sai chỗ
        the signer's name “‹1›” stands ‹2› times in the document and not on the last page of the text; a signing program that looks for it may put the signature elsewhere
          tên người ký “‹1›” có ‹2› lần trong văn bản và không ở trang cuối phần lời văn; phần mềm ký số tìm theo tên có thể đặt chữ ký sai chỗ
        the table “‹1›” is too wide for the page; its columns stand in ‹2› tables below each other
          bảng “‹1›” quá rộng so với trang; các cột được chia thành ‹2› bảng nối tiếp nhau
        blocks that were to stand side by side are taller than a page; they stand below each other
          các khối đặt cạnh nhau cao hơn một trang; được xếp dưới nhau
        fonts
          phông chữ
        font ‹1› ‹2›, version ‹3›
          phông ‹1› ‹2›, phiên bản ‹3›
        the face has PostScript outlines (CFF), which the documents cannot carry
          phông có nét PostScript (CFF), văn bản không mang được
        use the face's TrueType (.ttf) version, or remove it from Fonts/
          dùng bản TrueType (.ttf) của phông, hoặc bỏ phông khỏi Fonts/
        layouts
          mẫu báo cáo
        there is no layout in this folder
          thư mục này không có mẫu nào
        set BAOCAO_HOME to the folder that holds Layouts/ and Fonts/
          đặt BAOCAO_HOME là thư mục chứa Layouts/ và Fonts/
        layout ‹1›
          mẫu ‹1›
        nothing stands on its pages with the sample data
          với dữ liệu mẫu, trên trang không có gì
        add blocks under 'body'; baocao layout preview ‹1› draws it
          thêm khối dưới 'body'; baocao layout preview ‹1› vẽ thử
        campaign ‹1›, ‹2› units
          đợt ‹1›, ‹2› đơn vị
        compare_with
          compare_with
        ledger
          sổ
        campaign ‹1›
          đợt ‹1›
        mend or take out 'compare_with'; until then reports show no comparison
          sửa hoặc bỏ 'compare_with'; từ nay đến lúc ấy báo cáo không có phần so sánh
        names
          tên gọi
        no document is named that the campaign is held by, so reports leave dots for its number and date
          chưa nêu văn bản nào làm căn cứ tổ chức, nên báo cáo để chấm ở số và ngày
        write basis: [{kind: Kế hoạch, number: 254/KH-UBND, date: ‹1›-09-20, body: UBND …}]
          ghi basis: [{kind: Kế hoạch, number: 254/KH-UBND, date: ‹1›-09-20, body: UBND …}]
        a '‹1›' is cited without its number, its date or its subject, so reports leave dots
          “‹1›” được nêu mà chưa có số, ngày hoặc trích yếu, nên báo cáo để dấu chấm
        write number: 254/KH-UBND, date: ‹1›-09-20 and subject: tổ chức Tuần lễ … beside its kind
          ghi number: 254/KH-UBND, date: ‹1›-09-20 và subject: tổ chức Tuần lễ … cạnh kind
        '‹1›' is each unit's own report, and units of the level '‹2›' have no issuer of their own, so the campaign's stands on it
          “‹1›” là báo cáo riêng của từng đơn vị, mà cấp “‹2›” chưa có cơ quan ban hành riêng, nên báo cáo mang tên cơ quan của đợt
        write issuers: {‹1›: {form: ubnd}}, or use commune-summary
          ghi issuers: {‹1›: {form: ubnd}}, hoặc dùng commune-summary
        nothing is said of what the issuer issued and opened, so reports leave dots
          chưa nêu cơ quan ban hành đã ra văn bản gì và khai mạc thế nào, nên báo cáo để chấm
        write directed: {documents: [{kind: …, number: …, date: …}], opening: {day: …, place: …, delegates: …}}
          ghi directed: {documents: [{kind: …, number: …, date: …}], opening: {day: …, place: …, delegates: …}}
        nobody is named to whom reports are addressed, so they have no line Kính gửi
          chưa nêu báo cáo gửi đến ai, nên không có dòng Kính gửi
        write addressees: [Sở Giáo dục và Đào tạo …]
          ghi addressees: [Sở Giáo dục và Đào tạo …]
        folder ‹1›
          thư mục ‹1›
        it cannot be written
          không ghi được
        it is not there
          không có ở đó
        chown or chmod it for the user that runs baocao
          dùng chown hoặc chmod cho người dùng chạy baocao
        mkdir -p ‹1›
          mkdir -p ‹1›
        ‹1› accepted files were read by the rules of an older program or campaign; their figures stand
          ‹1› tệp đã nhận được đọc theo quy tắc của chương trình hoặc đợt cũ; số liệu ấy giữ nguyên
        baocao collect --again ‹1› reads them anew, as far as they lie in the inbox
          baocao collect --again ‹1› đọc lại các tệp còn trong hộp nhận
        report ‹1›, ‹2› documents drawn with nine-digit figures
          báo cáo ‹1›, đã vẽ thử ‹2› văn bản với số có chín chữ số
        report ‹1›
          báo cáo ‹1›
        approvals
          duyệt số liệu
        units.csv
          units.csv
        units ‹1› are all called '‹2›'
          các đơn vị ‹1› cùng tên “‹2›”
        a report that gives only the name is refused as ambiguous: add what tells them apart to the names, or have senders write the code
          báo cáo chỉ ghi tên thì bị trả lại vì không rõ đơn vị nào: thêm vào tên phần phân biệt, hoặc đề nghị người gửi ghi mã
        """#
}
