extension Words {
    /// What is told of documents, the ledger, and by `doctor`.
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
        no plan is frozen here
          ở đây chưa chốt kế hoạch nào
        freeze one with baocao plan, then make its parts with render --shard
          chốt bằng baocao plan, rồi lập các phần bằng render --shard
        ; if those documents are another campaign's of the same code, name another folder with --out
          ; nếu các văn bản ấy là của đợt khác cùng mã, nêu thư mục khác bằng --out
        the ledger is not there, but ‹1› tells that there was one; a new one would count nothing of what came before
          không thấy sổ, nhưng ‹1› cho biết đã từng có; sổ mới sẽ không tính những gì đến trước đó
        the documents here come from another ledger of the campaign '‹1›'
          các văn bản ở đây lập từ sổ khác của đợt “‹1›”
        name another folder with --out, or give one of the two campaigns another code; if the ledger was lost: ‹1›
          nêu thư mục khác bằng --out, hoặc đặt mã khác cho một trong hai đợt; nếu mất sổ: ‹1›
        the answers here come from another ledger of this campaign
          các thư trả lời ở đây lập từ sổ khác của đợt này
        put a backup in its place with baocao ledger restore ‹1› FILE, or begin anew with baocao ledger new ‹2› --why TEXT, which leaves old answers and documents aside
          đưa bản sao lưu vào thay bằng baocao ledger restore ‹1› TỆP, hoặc lập sổ mới bằng baocao ledger new ‹2› --why LÝ_DO; thư trả lời và văn bản cũ được để riêng
        the record of the document to supplement cannot be read: ‹1›
          không đọc được bản ghi của văn bản cần bổ sung: ‹1›
        put it back from a backup; issue without --supplement makes a document that refers to none
          đưa lại từ bản sao lưu; issue không có --supplement lập văn bản không viện dẫn bản nào
        the report '‹1›' is not made day by day
          báo cáo “‹1›” không lập theo ngày
        leave --day away
          bỏ --day
        there is no '‹1›' of such a day
          không có “‹1›” của ngày ấy
        its days are ‹1› to ‹2›; name one with --day
          các ngày là ‹1› đến ‹2›; nêu một ngày bằng --day
        see 'for_each' of the report in ‹1›/‹2›
          xem 'for_each' của báo cáo trong ‹1›/‹2›
        add --unit CODE, e.g. --unit ‹1›
          thêm --unit MÃ, ví dụ --unit ‹1›
        '‹1›' is no number of a document
          “‹1›” không phải là số văn bản
        write one to six digits, with a letter after if need be
          ghi một đến sáu chữ số, có thể thêm một chữ cái ở cuối
        the report '‹1›' is not made of unit '‹2›'
          báo cáo “‹1›” không lập cho đơn vị “‹2›”
        the report '‹1›' is made of ‹2› units; say which one is issued
          báo cáo “‹1›” lập cho ‹2› đơn vị; nêu rõ phát hành của đơn vị nào
        '‹1›' is no day
          “‹1›” không phải là ngày
        write e.g. 2023-10-09
          ghi ví dụ 2023-10-09
        an earlier command was stopped while it issued number ‹1›; the document is complete now
          lệnh trước bị dừng khi đang phát hành số ‹1›; văn bản ấy nay đã trọn vẹn
        it counts as issued; nothing is to be done
          văn bản ấy coi như đã phát hành; không phải làm gì
        an earlier command was stopped before this document was issued; it is swept, and its number is free
          lệnh trước bị dừng trước khi phát hành văn bản này; đã dọn đi, số của nó còn dùng được
        issue it again
          phát hành lại
        there is no such layout
          không có mẫu ấy
        look whether the layouts have changed
          xem các mẫu có bị sửa không
        there is no such unit
          không có đơn vị ấy
        look whether units.csv has changed
          xem units.csv có bị sửa không
        number ‹1› of the report '‹2›' was issued on ‹3›
          số ‹1› của báo cáo “‹2›” đã phát hành ngày ‹3›
        an issued document is never changed: take the next number, with --supplement to say what changed
          văn bản đã phát hành không bao giờ sửa: lấy số tiếp theo, thêm --supplement để nêu điều thay đổi
        this report of unit '‹1›' was issued before
          báo cáo này của đơn vị “‹1›” đã được phát hành
        a document that says what changed since is made by issue --supplement
          văn bản nêu điều thay đổi từ đó lập bằng issue --supplement
        the rule '‹1›' (‹2›) does not hold for unit '‹3›': ‹4›, ‹5› and ‹6›
          quy tắc “‹1›” (mức ‹2›) không đúng ở đơn vị “‹3›”: ‹4›, hai vế là ‹5› và ‹6›
        ‹1› more rules do not hold any more
          còn ‹1› quy tắc khác không còn đúng
        ask the unit, or mend the rule; all that do not hold stand in baocao status ‹1›
          hỏi lại đơn vị, hoặc sửa quy tắc; mọi quy tắc không đúng có trong baocao status ‹1›
        ‹1› rules of severity error do not hold, first '‹2›' of unit '‹3›'
          ‹1› quy tắc mức error không được giữ, đầu tiên là “‹2›” của đơn vị “‹3›”
        the document is issued all the same; see baocao status ‹1›
          văn bản vẫn được phát hành; xem baocao status ‹1›
        ‹1› doubtful figures are not settled
          ‹1› số liệu nghi vấn chưa được giải quyết
        the document is issued all the same; see review in baocao status ‹1› --json
          văn bản vẫn được phát hành; xem review trong baocao status ‹1› --json
        the document is dated ‹1›, but holds what was received on ‹2›
          văn bản ghi ngày ‹1›, nhưng có số liệu nhận ngày ‹2›
        it is issued all the same
          văn bản vẫn được phát hành
        no '‹1›' of unit '‹2›'‹3› has been issued, so there is nothing to supplement
          chưa phát hành “‹1›” nào của đơn vị “‹2›”‹3›, nên không có gì để bổ sung
        issue the first one without --supplement; what was issued stands in ‹1›
          phát hành bản đầu không có --supplement; các bản đã phát hành ghi ở ‹1›
        no figure, cut, rate, target or text of a unit has changed since number ‹1›
          từ số ‹1› đến nay không có số liệu, cơ cấu, tỷ lệ, chỉ tiêu hoặc lời văn nào của đơn vị thay đổi
        the supplement says so
          bản bổ sung nêu như vậy
        the record of the document to supplement states no date
          bản ghi của văn bản cần bổ sung không có ngày
        put it back from a backup
          đưa lại từ bản sao lưu
        the layout '‹1›' does not print the ‹2› of an issued document
          mẫu “‹1›” không in ‹2› của văn bản phát hành
        use parts/letterhead, or write {document.number} and {document.dated}; an annex of its own with the id changes must name {document.base.number}
          dùng parts/letterhead, hoặc ghi {document.number} và {document.dated}; phụ lục riêng có id changes phải nêu {document.base.number}
        the document has places that are not filled in (‹1›)
          văn bản còn chỗ chưa điền (‹1›)
        fill them in, look at it, issue it then
          điền vào, xem lại, rồi phát hành
        the document is a draft: nothing is written yet at ‹1›
          văn bản còn là dự thảo: chưa có lời ở ‹1›
        write the texts into ‹1› (baocao narrate ‹2› proposes some), or 'none' where there is nothing to say; a figure that nobody states cannot be named
          ghi lời vào ‹1› (baocao narrate ‹2› gợi ý sẵn), hoặc 'none' nơi không có gì để nêu; số liệu không đơn vị nào nêu thì không viện dẫn được
        there is a data package of something else, so the export was not described
          ở đây có gói dữ liệu của nơi khác, nên chưa ghi mô tả cho phần xuất ra
        export into a folder of its own
          xuất vào một thư mục riêng
        by ‹1›, ‹2›
          do ‹1›, ‹2›
        unit '‹1›' has approved its figures (‹2›)
          đơn vị “‹1›” đã duyệt số liệu (‹2›)
        to approve what came since, take that back first: ‹1› --unit ‹2› --by NAME --revoke
          muốn duyệt cả phần đến sau, hủy duyệt trước: ‹1› --unit ‹2› --by TÊN --revoke
        the figures of '‹1›' are approved by the unit above, '‹2›' (‹3›)
          số liệu của “‹1›” đã được đơn vị cấp trên “‹2›” duyệt (‹3›)
        take that back first: ‹1› --unit ‹2› --by NAME --revoke
          hủy duyệt ấy trước: ‹1› --unit ‹2› --by TÊN --revoke
        nothing of unit '‹1›' and those below it counts, so there is nothing to approve
          đơn vị “‹1›” và các đơn vị bên dưới chưa có gì được tính, nên không có gì để duyệt
        units of the level '‹1›' do not approve figures
          các đơn vị cấp “‹1›” không duyệt số liệu
        levels that do: ‹1›; see 'approval' in ‹2›
          các cấp có duyệt: ‹1›; xem 'approval' trong ‹2›
        the campaign asks no level to approve figures
          đợt không yêu cầu cấp nào duyệt số liệu
        write e.g. approval: [‹1›] into ‹2›
          ghi ví dụ approval: [‹1›] vào ‹2›
        the figures of '‹1›' are part of those that '‹2›' above it has approved (‹3›)
          số liệu của “‹1›” thuộc phần mà cấp trên “‹2›” đã duyệt (‹3›)
        unit '‹1›' has not approved its figures; '‹2›' above it has
          đơn vị “‹1›” chưa duyệt số liệu; cấp trên “‹2›” đã duyệt
        take that back: ‹1› --unit ‹2› --by NAME --revoke
          hủy duyệt ấy: ‹1› --unit ‹2› --by TÊN --revoke
        unit '‹1›' has not approved its figures, so there is nothing to take back
          đơn vị “‹1›” chưa duyệt số liệu, nên không có gì để hủy
        see baocao status ‹1›
          xem baocao status ‹1›
        reports show no comparison; mend 'compare_with' or collect the earlier campaign
          báo cáo không có phần so sánh; sửa 'compare_with' hoặc nhận báo cáo của đợt trước
        '‹1›' is no unit of the earlier campaign, so the row carries nothing over
          “‹1›” không phải đơn vị của đợt trước, nên dòng này không chuyển gì sang
        codes of the earlier campaign stand in ‹1›/‹2›
          mã của đợt trước có trong ‹1›/‹2›
        ; sent in ‹1›
          ; gửi trong ‹1›
        the document cannot be drawn: ‹1›
          không vẽ được văn bản: ‹1›
        change the text or the layout where it comes from
          sửa chữ hoặc mẫu ở nơi nó xuất phát
        no part has made it
          chưa phần nào lập văn bản này
        make the part it belongs to again with render --shard, then join again
          lập lại phần chứa văn bản này bằng render --shard, rồi join lại
        the plan cannot be used: ‹1›
          không dùng được kế hoạch: ‹1›
        freeze it again with baocao plan
          chốt lại bằng baocao plan
        cannot tell which part to make: ‹1›
          không rõ lập phần nào: ‹1›
        give it with --shard I/N, I from 0
          nêu bằng --shard I/N, I từ 0
        , day ‹1›
          , ngày ‹1›
        nobody is named who signs, so reports leave the place of the name to the pen
          chưa ghi họ tên người ký, nên báo cáo để trống chỗ ghi họ tên
        write name: beside the position of signatory:; signing programs look for the full name in the document
          ghi name: cạnh position trong signatory:; phần mềm ký số tìm họ tên này trong văn bản
        the campaign to compare with, '‹1›', is this campaign itself
          đợt để so sánh, “‹1›”, chính là đợt này
        """#
}
