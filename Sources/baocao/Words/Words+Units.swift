extension Words {
    /// What is found in the files beside `campaign.yaml`, and told of lists of units and communes.
    static let units = #"""
        save it as CSV UTF-8
          lưu thành CSV UTF-8
        the file is not UTF-8, nor can its encoding be told
          tệp không phải UTF-8, và không nhận ra bảng mã
        the file is not UTF-8 and was read as ‹1›; look at the names
          tệp không phải UTF-8, đã đọc theo ‹1›; xem lại các tên
        the row has ‹1› fields, the heading has ‹2›
          dòng có ‹1› ô, dòng tiêu đề có ‹2› ô
        put a field that holds a comma in quotes
          ô có dấu phẩy thì đặt trong ngoặc kép
        the quote is never closed
          ngoặc kép không được đóng
        text follows the closing quote
          có chữ sau ngoặc kép đóng
        write a quote inside a field as two
          ngoặc kép trong ô thì viết hai lần
        the file has no heading row
          tệp không có dòng tiêu đề
        begin it with: ‹1›
          bắt đầu tệp bằng: ‹1›
        column '‹1›' stands twice
          cột “‹1›” có hai lần
        unknown column '‹1›'
          không có cột nào tên “‹1›”
        column '‹1›' is missing
          thiếu cột “‹1›”
        unit '‹1›' has no name
          đơn vị “‹1›” chưa có tên
        the name of unit '‹1›' holds U+‹2› as character ‹3›, which no report can print
          tên đơn vị “‹1›” có U+‹2› ở ký tự thứ ‹3›, báo cáo không in được
        type the name again
          gõ lại tên
        unit '‹1›' is its own parent
          đơn vị “‹1›” tự là cấp trên của mình
        no unit is the root
          không có đơn vị cao nhất
        leave the parent of one unit empty
          để trống cấp trên của một đơn vị
        the file lists no units
          tệp không có đơn vị nào
        '‹1›' has no parent, but line ‹2› is the root already ('‹3›')
          “‹1›” không có cấp trên, nhưng dòng ‹2› đã là đơn vị cao nhất (“‹3›”)
        give it a parent
          ghi cấp trên cho đơn vị này
        unit '‹1›' (level '‹2›') cannot stand below '‹3›' (level '‹4›')
          đơn vị “‹1›” (cấp “‹2›”) không đứng dưới “‹3›” (cấp “‹4›”) được
        a unit's level lies below its parent's
          cấp của đơn vị phải thấp hơn cấp của đơn vị trên
        parent '‹1›' of unit '‹2›' is not in the file
          cấp trên “‹1›” của đơn vị “‹2›” không có trong tệp
        ‹1› units bear one name, '‹2›': ‹3›
          ‹1› đơn vị cùng một tên, “‹2›”: ‹3›
        reports must name them by code, or add the name of the unit above
          báo cáo phải ghi mã, hoặc ghi thêm tên đơn vị cấp trên
        ‹1› more names are borne by several units
          còn ‹1› tên nữa trùng nhau ở nhiều đơn vị
        reports must name such units by code, or add the name of the unit above
          báo cáo của các đơn vị ấy phải ghi mã, hoặc ghi thêm tên đơn vị cấp trên
        code '‹1›' stands already on line ‹2›
          mã “‹1›” đã có ở dòng ‹2›
        give each unit a code of its own, or remove one of the two lines
          cho mỗi đơn vị một mã riêng, hoặc bỏ một trong hai dòng
        the code is empty
          mã để trống
        '‹1›' is not a code
          “‹1›” không phải là mã
        1 to 32 of the letters A-Z a-z, digits, '.', '_' and '-'
          1 đến 32 ký tự trong A-Z a-z, chữ số, '.', '_' và '-'
        unit '‹1›' has no kind
          đơn vị “‹1›” chưa có loại
        unknown kind '‹1›'
          không có loại đơn vị “‹1›”
        kind '‹1›' can be several: ‹2›
          loại “‹1›” có thể là nhiều loại: ‹2›
        write the code of the kind
          ghi mã của loại
        population 0 of unit '‹1›' is taken as unknown
          số dân 0 của đơn vị “‹1›” được coi là chưa biết
        leave it empty where nobody knows it
          để trống nơi không ai biết
        population '‹1›' of unit '‹2›' is not a whole number
          số dân “‹1›” của đơn vị “‹2›” không phải số nguyên
        digits only, or groups of three as in 14.260
          chỉ ghi chữ số, hoặc nhóm ba chữ số như 14.260
        reports '‹1›' of unit '‹2›' is neither 'yes' nor 'no'
          reports “‹1›” của đơn vị “‹2›” không phải 'yes' hay 'no'
        'yes' or 'có', 'no' or 'không', or empty: then the lowest two levels report
          'yes' hoặc 'có', 'no' hoặc 'không', hoặc để trống: khi đó hai cấp thấp nhất phải báo cáo
        namesake '‹1›' of unit '‹2›' is neither 'yes' nor 'no'
          namesake “‹1›” của đơn vị “‹2›” không phải 'yes' hay 'no'
        'yes' or 'có' for the name of a person or an event, 'no' or 'không' for another, or empty
          'yes' hoặc 'có' nếu là tên người hay sự kiện, 'no' hoặc 'không' nếu không, hoặc để trống
        '‹1›' of unit '‹2›' is no date: '‹3›'
          “‹1›” của đơn vị “‹2›” không phải là ngày: “‹3›”
        unit '‹1›': ‹2›
          đơn vị “‹1›”: ‹2›
        'deadline' of unit '‹1›' is no time: '‹2›'
          'deadline' của đơn vị “‹1›” không phải thời điểm: “‹2›”
        write e.g. ‹1› 17:00
          ghi ví dụ ‹1› 17:00
        ‹1› '‹2›' of unit '‹3›' is not a whole number
          ‹1› “‹2›” của đơn vị “‹3›” không phải số nguyên
        digits only, or groups of three as in 4.260; leave it empty where nobody knows it
          chỉ ghi chữ số, hoặc nhóm ba chữ số như 4.260; để trống nơi không ai biết
        kinds are listed in campaign.yaml under unit_kinds
          các loại ghi trong campaign.yaml ở unit_kinds
        the report '‹1›'
          báo cáo “‹1›”
        ‹1› must be a map of ‹2›, not ‹3›
          ‹1› phải gồm các khóa là ‹2›, không phải ‹3›
        {report: {unit code: {place: [text, …]}}}
          {báo cáo: {mã đơn vị: {chỗ: [lời, …]}}}
        the report '‹1›' is not made of the unit '‹2›'
          báo cáo “‹1›” không lập cho đơn vị “‹2›”
        the unit '‹1›'
          đơn vị “‹1›”
        places
          chỗ ghi lời
        there is no place '‹1›'
          không có chỗ “‹1›”
        ‹1› is read as a map, not as a text
          ‹1› được đọc là khóa kèm giá trị, không phải là chữ
        put the text in quotes: "…"
          đặt đoạn chữ trong ngoặc kép: "…"
        figures are written as trace takes them, e.g. {participants@type=LPD}
          số liệu viết như trong trace, ví dụ {participants@type=LPD}
        the texts cannot be put in without changing others
          không đưa lời vào được mà không làm thay đổi lời khác
        write each text on a line of its own below its place
          mỗi lời viết một dòng riêng dưới chỗ của nó
        '‹1›' stands on one line with what it belongs to, so its texts cannot be changed alone
          “‹1›” nằm cùng dòng với phần thuộc về nó, nên không sửa riêng được
        write '‹1›:' on a line of its own
          viết '‹1›:' trên một dòng riêng
        the columns are ‹1›, and if need be ‹2›
          các cột là ‹1›, và nếu cần là ‹2›
        the row lacks ‹1›
          dòng thiếu ‹1›
        '‹1›' is no unit of this campaign
          “‹1›” không phải đơn vị của đợt này
        '‹1›' goes to '‹2›' twice
          “‹1›” chuyển sang “‹2›” hai lần
        write one row with the sum of the shares
          ghi một dòng với tổng các tỷ lệ
        the share '‹1›' is no number above 0 and up to 1
          tỷ lệ “‹1›” không phải số lớn hơn 0 và đến 1
        write e.g. 1, 0.35 or 35%, with at most six decimals
          ghi ví dụ 1, 0.35 hoặc 35%, nhiều nhất sáu chữ số sau dấu chấm
        the shares of '‹1›' sum to ‹2›, more than 1
          các tỷ lệ của “‹1›” cộng lại là ‹2›, lớn hơn 1
        lower them to 1 together
          giảm để cộng lại bằng 1
        ‹1› shares are not stated, so neither the old unit nor the new one of such a row is compared; the first is of '‹2›' that went to '‹3›'
          chưa nêu ‹1› tỷ lệ, nên không so sánh đơn vị cũ và đơn vị mới của các dòng ấy; dòng đầu là phần của “‹2›” chuyển về “‹3›”
        write a number above 0 and up to 1
          ghi một số lớn hơn 0 và không quá 1
        the shares of '‹1›' sum to ‹2›; the rest, ‹3›, is compared with nothing
          các tỷ lệ của “‹1›” cộng lại là ‹2›; phần còn lại, ‹3›, không so sánh với đâu
        add a row for the unit that has the rest, or leave it when nobody has
          thêm dòng cho đơn vị có phần còn lại, hoặc để vậy nếu không đơn vị nào có
        a quote is not closed, or text follows it
          ngoặc kép không đóng, hoặc có chữ sau ngoặc kép
        the file is not UTF-8
          tệp không phải UTF-8
        the row names no commune
          dòng không nêu xã, phường nào
        each row needs a code and a name
          mỗi dòng cần mã và tên
        the heading is not that of a list of communes
          dòng tiêu đề không phải của danh sách xã, phường
        the columns are ‹1›
          các cột là ‹1›
        '‹1›' (‹2›) is the name of ‹3› units of the older campaign; state its shares by hand
          “‹1›” (‹2›) là tên của ‹3› đơn vị ở đợt trước; xin tự ghi tỷ lệ
        '‹1›' (‹2›) stands in ‹3›: split, or the name of several old communes; state the shares
          “‹1›” (‹2›) nằm trong ‹3›: bị chia, hoặc là tên của nhiều xã cũ; xin ghi tỷ lệ
        '‹1›' (‹2›) went into no commune of the newer campaign
          “‹1›” (‹2›) không vào xã, phường nào của đợt sau
        , only into ‹1›
          , chỉ vào ‹1›
        ‹1› units that are no communes are not in the newer campaign, by code or by name: ‹2›‹3›
          ‹1› đơn vị không phải xã, phường không có trong đợt sau, theo mã hay theo tên: ‹2›‹3›
        '‹1›' (‹2›) is the name of several units (‹3›); map it by hand
          “‹1›” (‹2›) là tên của nhiều đơn vị (‹3›); xin tự ghép
        '‹1›' has an e-mail address that cannot be one
          “‹1›” có địa chỉ thư điện tử không thể đúng
        write name@domain
          ghi tên@miền
        add a line for '‹1›', or mend the code
          thêm một dòng cho “‹1›”, hoặc sửa mã
        the units stand in a circle: ‹1› → ‹2›
          các đơn vị tạo thành vòng: ‹1› → ‹2›
        '‹1›' is neither a unit nor a level
          “‹1›” không phải đơn vị cũng không phải cấp
        '‹1›' has a target for ‹2› already
          “‹1›” đã có mục tiêu cho ‹2›
        leave one row
          giữ lại một dòng
        the target '‹1›' is no whole number above 0
          mục tiêu “‹1›” không phải số nguyên lớn hơn 0
        decision ‹1›
          quyết định ‹1›
        the decision '‹1›' stands twice
          quyết định “‹1›” có hai lần
        take one of them out
          bỏ một trong hai
        code '‹1›' of '‹2›' stands already; it was given another
          mã “‹1›” của “‹2›” đã có; đã cho mã khác
        '‹1›' stands twice in the list and was taken once
          “‹1›” có hai lần trong danh sách, chỉ lấy một lần
        ‹1› of ‹2› units name no commune of the list; they stand directly under the top: write their parents in units.csv, or add a column 'Xã, phường' to the list
          ‹1› trong ‹2› đơn vị không nêu xã, phường nào của danh sách; tạm đứng ngay dưới đơn vị cao nhất: ghi cấp trên trong units.csv, hoặc thêm cột 'Xã, phường' vào danh sách
        ‹1› names tell no kind of unit (‹2›); they are of kind 'khac'
          ‹1› tên không cho biết loại đơn vị (‹2›); tạm ghi loại 'khac'
        ‹1› lines of the list were taken for no unit: ‹2›
          ‹1› dòng của danh sách không phải tên đơn vị, không lấy: ‹2›
        what belongs to '‹1›' stands on one line with it, so nothing can be put in
          phần thuộc về “‹1›” nằm cùng dòng với nó, nên không đưa gì vào được
        write it on lines of its own below '‹1›:'
          viết phần ấy trên dòng riêng dưới '‹1›:'
        the issuer's name is all capitals, so how it is written within a sentence is guessed
          tên cơ quan ban hành viết hoa toàn bộ, nên cách viết trong câu chỉ là đoán
        add full_name: under issuer, with its own capitals; the letterhead makes capitals of any name
          thêm full_name: dưới issuer, viết hoa đúng; đầu văn bản tự viết hoa mọi tên
        ‹1› names of units are all capitals, and are printed so within sentences; the first is of '‹2›'
          ‹1› tên đơn vị viết hoa toàn bộ, và được in như vậy trong câu; đầu tiên là của “‹2›”
        write them in mixed case, e.g. Xã Đông Mỹ
          viết hoa, viết thường đúng, ví dụ Xã Đông Mỹ
        the units do not form one tree
          các đơn vị không tạo thành một cây
        ‹1› corrects, but says no value
          ‹1› là sửa, nhưng không nêu giá trị
        add value: N, or write exclude or keep
          thêm value: N, hoặc ghi exclude hay keep
        ‹1› is about a lowered figure, which can only be kept
          ‹1› nói về số bị giảm, chỉ giữ được
        write do: keep, or take the entry out and let the unit send its report again
          ghi do: keep, hoặc bỏ mục này và đề nghị đơn vị gửi lại báo cáo
        '‹1›' of ‹2› is none of the words it takes: '‹3›'
          “‹1›” của ‹2› không phải một trong các chữ dùng được: “‹3›”
        'figure' of ‹1›
          'figure' của ‹1›
        'figure' of ‹1›: ‹2›
          'figure' của ‹1›: ‹2›
        'places' of ‹1›
          'places' của ‹1›
        ‹1› names no place
          ‹1› không nêu chỗ nào
        name the file and its sha256
          nêu tệp và sha256 của tệp
        'was' of ‹1›
          'was' của ‹1›
        'value' of ‹1›
          'value' của ‹1›
        'row' of ‹1›
          'row' của ‹1›
        """#
}
