extension Words {
    /// Plans, ledgers, issued documents and the folders they go to.
    static let ledger = #"""
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
