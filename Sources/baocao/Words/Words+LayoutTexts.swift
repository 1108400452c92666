extension Words {
    /// What is found in the texts of layouts: paths, conditions, computations.
    static let layoutTexts = #"""
        a name is missing after '.'
          thiếu tên sau '.'
        a name is missing
          thiếu tên
        the computation is nested too deeply
          phép tính lồng nhau quá sâu
        join conditions with 'and' or 'or'; compare with == != < > <= >=
          nối các điều kiện bằng 'and' hoặc 'or'; so sánh bằng == != < > <= >=
        the condition is nested too deeply
          điều kiện lồng nhau quá sâu
        a condition cannot be worked with or compared
          điều kiện thì không tính toán, không so sánh được
        a ‹1› cannot be compared with a ‹2›
          không so sánh ‹1› với ‹2› được
        test yes/no values alone: when: ‹1›
          giá trị có, không thì xét riêng: when: ‹1›
        write e.g. reporting.missing > 0
          ghi ví dụ reporting.missing > 0
        '‹1›' is always there, so this always holds
          “‹1›” lúc nào cũng có, nên điều kiện này luôn đúng
        compare it: ‹1› > 0
          so sánh nó: ‹1› > 0
        a number or text alone is no condition
          chỉ một số hoặc một đoạn chữ thì không phải điều kiện
        the quote is not closed
          ngoặc kép không được đóng
        a number alone needs no { }
          chỉ một số thì không cần { }
        write it as text
          viết như chữ thường
        nothing may follow 'default'
          sau 'default' không được có gì
        put 'default' last
          đặt 'default' cuối cùng
        '‹1›' is a ‹2› and cannot be printed
          “‹1›” là ‹2› nên không in được
        a value is a path, or is worked out with + - * /; formats stand after '|'
          giá trị là một đường dẫn, hoặc tính bằng + - * /; cách in đứng sau '|'
        a value is missing between { and }
          thiếu giá trị giữa { và }
        a number or a text in quotes is missing in the brackets of '‹1›'
          thiếu số hoặc đoạn chữ có ngoặc kép trong ngoặc của “‹1›”
        '‹1›' takes a number from ‹2› to ‹3›
          “‹1›” nhận số từ ‹2› đến ‹3›
        '‹1›' takes a text in quotes
          “‹1›” nhận đoạn chữ trong ngoặc kép
        '‹1›' takes nothing in brackets
          “‹1›” không nhận gì trong ngoặc
        ')' is missing after the argument of '‹1›'
          thiếu ')' sau phần trong ngoặc của “‹1›”
        '‹1›' needs a text in brackets
          “‹1›” cần đoạn chữ trong ngoặc
        write ‹1›("…")
          ghi ‹1›("…")
        there is no format '‹1›'
          không có cách in “‹1›”
        the name of a format is missing after '|'
          thiếu tên cách in sau '|'
        '‹1›' takes ‹2›, not a ‹3›
          “‹1›” nhận ‹2›, không phải ‹3›
        print ‹1›.count, or | names, or repeat over it
          in ‹1›.count, hoặc | names, hoặc lặp qua nó
        test it with when: ‹1›
          xét bằng when: ‹1›
        name one of its fields: ‹1›.…
          nêu một trường của nó: ‹1›.…
        '‹1›' can be absent, and then nothing could be printed here
          “‹1›” có thể không có, khi ấy ở đây không có gì để in
        add | default("…"), or put the text under when: ‹1›
          thêm | default("…"), hoặc đặt đoạn chữ dưới when: ‹1›
        after 'ref.‹1›' only 'default' can stand
          sau 'ref.‹1›' chỉ có 'default'
        'ref.‹1›' can be absent: a table without rows is not printed
          'ref.‹1›' có thể không có: bảng không có dòng thì không in
        add | default("…")
          thêm | default("…")
        'ref' needs the id of a block
          'ref' cần id của một khối
        write ref.ID
          ghi ref.ID
        '}' without '{' before it
          có '}' mà trước đó không có '{'
        write \} for the sign itself
          muốn in dấu ấy thì ghi \}
        '**' is not closed
          '**' không được đóng
        write \*\* for the signs themselves
          muốn in các dấu ấy thì ghi \*\*
        '_' is not closed
          '_' không được đóng
        write \_ for the sign itself
          muốn in dấu ấy thì ghi \_
        '{' is not closed
          '{' không được đóng
        write \{ for the sign itself
          muốn in dấu ấy thì ghi \{
        a footnote stands inside a link or a footnote
          chú thích nằm trong liên kết hoặc trong chú thích khác
        a footnote has no text
          chú thích không có lời
        '^[' is not closed
          '^[' không được đóng
        write \^ for the sign itself
          muốn in dấu ấy thì ghi \^
        a link leads to no address
          liên kết không dẫn đến địa chỉ nào
        write [words](https://…), http:// or mailto:
          ghi [lời](https://…), http:// hoặc mailto:
        write [words](https://…)
          ghi [lời](https://…)
        '‹1›' is neither a code nor a path
          “‹1›” không phải mã cũng không phải đường dẫn
        a code is missing between [ and ]
          thiếu mã giữa [ và ]
        '[' is not closed
          '[' không được đóng
        there is no value '‹1›' here
          ở đây không có giá trị “‹1›”
        a path begins with a name
          đường dẫn bắt đầu bằng một tên
        only a list defined under 'lists' has 'left_out'
          chỉ danh sách nêu dưới 'lists' mới có 'left_out'
        define the list there with a limit
          nêu danh sách ở đó, có limit
        a list has no '‹1›'
          danh sách không có “‹1›”
        a list has count, first, last and [code]; repeat over it to reach its records
          danh sách có count, first, last và [mã]; lặp qua danh sách để tới các bản ghi
        a list of texts has no '‹1›'
          danh sách chữ không có “‹1›”
        it has count
          nó có count
        end the path before '.‹1›'; formats stand after '|'
          dừng đường dẫn trước '.‹1›'; cách in đứng sau '|'
        '‹1›' is a ‹2›, not a code
          “‹1›” là ‹2›, không phải mã
        only a list of records with codes can be looked up with [ ]
          chỉ danh sách các bản ghi có mã mới tìm được bằng [ ]
        there is no annex with the id '‹1›'
          không có phụ lục nào mang id “‹1›”
        'annex' needs the id of an annex
          'annex' cần id của một phụ lục
        write annex.ID
          ghi annex.ID
        docs/layout-reference.md lists the values there are
          docs/layout-reference.md liệt kê các giá trị hiện có
        a `‹1›` has no '‹2›'
          `‹1›` không có “‹2›”
        '‹1›' is a ‹2› and cannot be worked with
          “‹1›” là ‹2› nên không tính toán được
        '‹1›' is no number
          “‹1›” không phải là số
        'change' needs two values
          'change' cần hai giá trị
        write change(NOW, BEFORE)
          ghi change(NAY, TRƯỚC)
        'share' takes a whole number, not a ‹1›
          'share' nhận số nguyên, không phải ‹1›
        '‹1›' cannot stand round 'rank' or 'share'
          “‹1›” không đứng ngoài 'rank' hay 'share' được
        '‹1›' compares rows, and there are none here
          “‹1›” so sánh các dòng, nhưng ở đây không có dòng nào
        use it in the cells of a table, in charts and in lists, not to choose or sort their rows
          dùng trong ô của bảng, trong biểu đồ và trong danh sách, không dùng để chọn hay sắp xếp các dòng
        """#
}
