extension Words {
    /// What is found in addresses of figures, and in forms to be filled.
    static let figures = #"""
        the cut '‹1›' stands twice
          cách chia “‹1›” ghi hai lần
        '‹1›' is no cut; cuts are type=, audience=, day=, kind=
          “‹1›” không phải cách chia; các cách chia là type=, audience=, day=, kind=
        there is no figure '‹1›'; figures are ‹2› and indicator:CODE
          không có số liệu “‹1›”; các số liệu là ‹2› và indicator:MÃ
        '‹1›' is no day; write year-month-day, e.g. 2023-10-02
          “‹1›” không phải là ngày; viết năm-tháng-ngày, ví dụ 2023-10-02
        there is no cut '‹1›'; cuts are type, audience, day, kind
          không có cách chia “‹1›”; các cách chia là type, audience, day, kind
        there is no activity type '‹1›'
          không có loại hoạt động “‹1›”
        there is no audience group '‹1›'
          không có nhóm đối tượng “‹1›”
        there is no unit kind '‹1›'
          không có loại đơn vị “‹1›”
        ‹1› is no day of the campaign
          ‹1› không phải ngày của đợt
        there is no indicator '‹1›'
          không có chỉ tiêu “‹1›”
        an indicator is cut by kind alone
          chỉ tiêu chỉ chia được theo loại đơn vị (kind)
        this should not happen; please report it with the command that led to it
          điều này lẽ ra không xảy ra; xin báo cho người làm chương trình kèm lệnh đã chạy
        the brace '{' is not closed; a brace that is none is written twice
          dấu '{' không được đóng; dấu ngoặc không phải số liệu thì viết hai lần
        the brace '}' closes nothing; a brace that is none is written twice
          dấu '}' không đóng gì; dấu ngoặc không phải số liệu thì viết hai lần
        write a figure's address, e.g. {{participants@type=LPD}}
          ghi địa chỉ của số liệu, ví dụ {{participants@type=LPD}}
        '{{' is not closed by '}}'
          '{{' không được đóng bằng '}}'
        repeated rows stand inside repeated rows
          dòng lặp nằm trong dòng lặp
        repeat one level in each row
          mỗi dòng chỉ lặp một cấp
        {{/‹1›}} ends what nothing began
          {{/‹1›}} kết thúc điều chưa bắt đầu
        write {{#‹1›s}} in the first row to repeat
          ghi {{#‹1›s}} ở dòng đầu cần lặp
        the rows to repeat have no end
          các dòng cần lặp không có chỗ kết thúc
        write {{/‹1›s}} in the last row to repeat
          ghi {{/‹1›s}} ở dòng cuối cần lặp
        only rows of a table can be repeated
          chỉ lặp được dòng của bảng
        put the line into a row of a table
          đưa dòng này vào một dòng của bảng
        there is no level '‹1›'; levels are ‹2›
          không có cấp “‹1›”; các cấp là ‹2›
        ‹1›; facts are ‹2›
          ‹1›; các thông tin là ‹2›
        save the form as .xlsx or .docx and try again
          lưu biểu thành .xlsx hoặc .docx rồi thử lại
        look whether there is memory left, and try again
          xem còn bộ nhớ không, rồi thử lại
        """#
}
