extension Words {
    /// What is found in layouts and styles, and what keeps one from being drawn.
    static let layouts = #"""
        '‹1›' is itself like another layout
          chính “‹1›” lại theo một mẫu khác
        write '- use: parts/annex-list' before its end, or 'annexes: together' in campaign.yaml
          ghi '- use: parts/annex-list' trước phần kết, hoặc 'annexes: together' trong campaign.yaml
        name that one
          nêu mẫu ấy
        the text of '‹1›' begins with '{' and is read as a map
          đoạn chữ của “‹1›” bắt đầu bằng '{' và được đọc là khóa kèm giá trị
        put the text in quotes: "{…}"
          đặt đoạn chữ trong ngoặc kép: "{…}"
        '‹1›' has no value
          “‹1›” không có giá trị
        '‹1›' must be a map of keys, not ‹2›
          “‹1›” phải là các khóa kèm giá trị, không phải ‹2›
        keys: ‹1›
          các khóa: ‹1›
        '‹1›' lacks '‹2›'
          “‹1›” thiếu “‹2›”
        the layout calls itself '‹1›', but its file is '‹2›'
          mẫu tự gọi là “‹1›”, nhưng tệp là “‹2›”
        write layout: ‹1›, or rename the file
          ghi layout: ‹1›, hoặc đổi tên tệp
        'like'
          'like'
        layouts are named without their ending, e.g. district-report
          tên mẫu không kèm đuôi tệp, ví dụ district-report
        'style'
          'style'
        '‹1›' is itself like another style
          chính “‹1›” lại theo một kiểu chữ khác
        the data has '‹1›' already
          dữ liệu đã có “‹1›”
        give the list another name
          đặt tên khác cho danh sách
        '‹1›' cannot be a name
          “‹1›” không làm tên được
        use letters without marks, digits and _, beginning with a letter
          dùng chữ cái không dấu, chữ số và _, bắt đầu bằng chữ cái
        'lists' must be a map of names, not ‹1›
          'lists' phải gồm các tên, không phải ‹1›
        the annex '‹1›' is there twice
          phụ lục “‹1›” có hai lần
        ‹1› cannot be '‹2›'
          ‹1› không thể là “‹2›”
        ‹1› must be a whole number from ‹2› to ‹3›, not '‹4›'
          ‹1› phải là số nguyên từ ‹2› đến ‹3›, không phải “‹4›”
        'shorten' needs 'pages'
          'shorten' cần có 'pages'
        say how many pages the document may have
          cho biết văn bản được mấy trang
        'shorten'
          'shorten'
        a list of blocks
          danh sách các khối
        'landscape' stands inside another block, or in an annex
          'landscape' nằm trong khối khác, hoặc trong phụ lục
        put it into the body itself, perhaps under a condition; an annex has its 'orientation'
          đặt thẳng vào thân văn bản, có thể kèm điều kiện; phụ lục có 'orientation' riêng
        there is no block with the id '‹1›'
          không có khối nào mang id “‹1›”
        '‹1›' has no English name, so the document in English says it in Vietnamese
          “‹1›” không có tên tiếng Anh, nên văn bản tiếng Anh ghi bằng tiếng Việt
        give ‹1› in campaign.yaml
          ghi ‹1› trong campaign.yaml
        the layout repeats over more than ‹1› records
          mẫu lặp qua hơn ‹1› bản ghi
        lists are repeated inside lists; give the inner ones a 'where' or a 'limit'
          có danh sách lặp trong danh sách; thêm 'where' hoặc 'limit' cho danh sách bên trong
        'key_figures' takes 2 to 6 numbers, not ‹1›
          'key_figures' nhận 2 đến 6 số, không phải ‹1›
        more of them make a table
          nhiều hơn thì dùng bảng
        ‹1› begins with '{' and is read as a map
          ‹1› bắt đầu bằng '{' và được đọc là khóa kèm giá trị
        the report's faces cannot print ‹1›
          phông của báo cáo không in được ‹1›
        write it in other characters, or leave it out
          viết bằng ký tự khác, hoặc bỏ đi
        '‹1›' is the document's: ‹2› would be the same in every row
          “‹1›” là của cả văn bản: ‹2› sẽ giống nhau ở mọi dòng
        write document.‹1› if that is meant, or a value of the row
          ghi document.‹1› nếu đúng ý, hoặc một giá trị của dòng
        '‹1›' would stand for a block of every record
          “‹1›” sẽ chỉ một khối của mọi bản ghi
        take the id out
          bỏ id
        the id '‹1›' is there twice
          id “‹1›” có hai lần
        give the block another one
          cho khối id khác
        a block with an id needs a caption, which is what texts name
          khối có id cần có tên (caption), là tên mà lời văn viện dẫn
        caption: …
          caption: …
        ‹1› is a value alone
          ‹1› chỉ là một giá trị
        ‹1› must be the name of a value
          ‹1› phải là tên của một giá trị
        write it without { }
          viết không có { }
        ‹1› must be a number, but '‹2›' is a ‹3›
          ‹1› phải là số, nhưng “‹2›” là ‹3›
        ‹1› must be a list, but '‹2›' is a ‹3›
          ‹1› phải là danh sách, nhưng “‹2›” là ‹3›
        lists here: ‹1›
          các danh sách ở đây: ‹1›
        a ‹1› cannot be sorted by
          không sắp xếp theo ‹1› được
        name one of its fields
          nêu một trường của nó
        after the value to sort by only 'descending' or 'ascending' can stand
          sau giá trị để sắp xếp chỉ có 'descending' hoặc 'ascending'
        the name of a value is missing
          thiếu tên giá trị
        ‹1› lacks its unit: '‹2›'
          ‹1› thiếu đơn vị đo: “‹2›”
        write ‹1›mm, ‹2›pt or ‹3›cm
          ghi ‹1›mm, ‹2›pt hoặc ‹3›cm
        '‹1›' is no unit of length
          “‹1›” không phải đơn vị đo độ dài
        use mm, cm or pt
          dùng mm, cm hoặc pt
        ‹1› must be between ‹2›mm and ‹3›mm, not ‹4›
          ‹1› phải từ ‹2›mm đến ‹3›mm, không phải ‹4›
        ‹1› must be a length, not '‹2›'
          ‹1› phải là độ dài, không phải “‹2›”
        write decimals with a point: 12.7mm
          phần lẻ viết sau dấu chấm: 12.7mm
        write a number and its unit, e.g. 30mm or 14pt
          ghi số kèm đơn vị đo, ví dụ 30mm hoặc 14pt
        the style has no text style '‹1›'
          kiểu chữ không có kiểu “‹1›”
        'use'
          'use'
        there is no file '‹1›'
          không có tệp “‹1›”
        parts are named from the layout's folder
          phần dùng chung được nêu tên tính từ thư mục của mẫu
        the part '‹1›' uses itself
          phần “‹1›” dùng chính nó
        take this 'use' out
          bỏ 'use' này
        'row_sum' of 'crosstab'
          'row_sum' của 'crosstab'
        the cell
          ô
        a sum of '‹1›'
          tổng của “‹1›”
        '‹1›' of 'crosstab' must be one value that is a number
          “‹1›” của 'crosstab' phải là một giá trị bằng số
        write e.g. "{totals.participants}"
          ghi ví dụ "{totals.participants}"
        ‹1› cannot be: ‹2›
          ‹1› không thể là: ‹2›
        write the text of the cell instead
          ghi đoạn chữ của ô vào thay
        leave the key out, or write ""
          bỏ khóa, hoặc ghi ""
        '‹1›' has no property '‹2›'
          “‹1›” không có thuộc tính “‹2›”
        '‹1›' of '‹2›'
          “‹1›” của “‹2›”
        choose ‹1›
          chọn ‹1›
        ‹1› must be a number from ‹2› to ‹3›, not '‹4›'
          ‹1› phải là số từ ‹2› đến ‹3›, không phải “‹4›”
        'values' of '‹1›'
          'values' của “‹1›”
        one of several values of '‹1›' has no 'name'
          một trong các giá trị của “‹1›” không có 'name'
        name: Name in the legend
          name: Tên trong chú giải
        '‹1›' takes ‹2› values, not ‹3›
          “‹1›” nhận ‹2› giá trị, không phải ‹3›
        the first is what was reached, the second the target
          giá trị đầu là kết quả, giá trị sau là mục tiêu
        the chart
          biểu đồ
        there is no list '‹1›' under 'lists'
          không có danh sách “‹1›” dưới 'lists'
        'annexes'
          'annexes'
        '‹1›' is a block of its own and cannot stand beside '‹2›'
          “‹1›” là một khối riêng, không đứng cạnh “‹2›” được
        '‹1›' cannot stand beside '‹2›'
          “‹1›” không đứng cạnh “‹2›” được
        begin it with '- ' on a line of its own
          bắt đầu bằng '- ' trên một dòng riêng
        beside a block only 'when' can stand
          cạnh một khối chỉ có 'when'
        indent it below '‹1›'
          thụt vào dưới “‹1›”
        'when'
          'when'
        a block must be a map with the name of the block, not ‹1›
          khối phải là tên khối kèm nội dung, không phải ‹1›
        write e.g. - paragraph: Text
          ghi ví dụ - paragraph: Lời văn
        there is no block '‹1›'
          không có khối “‹1›”
        blocks: ‹1›
          các khối: ‹1›
        'list' with 'for_each' lacks 'text'
          'list' có 'for_each' thì thiếu 'text'
        text: text of each item
          text: lời của từng mục
        'list' with 'text' lacks 'for_each'
          'list' có 'text' thì thiếu 'for_each'
        name the list, or use 'items'
          nêu tên danh sách, hoặc dùng 'items'
        'list' lacks 'items', or 'for_each' with 'text'
          'list' thiếu 'items', hoặc 'for_each' kèm 'text'
        'table' with '‹1›' lacks 'groups'
          'table' có “‹1›” thì thiếu 'groups'
        'table' lacks 'rows', or 'lines'
          'table' thiếu 'rows', hoặc 'lines'
        'alternative' of 'image' is empty
          'alternative' của 'image' để trống
        say what is to be seen, for readers who cannot see it
          nói trong hình có gì, cho người đọc không nhìn thấy
        headings, the letterhead, the signature and page breaks take the whole width
          đề mục, phần đầu văn bản, chữ ký và ngắt trang chiếm cả chiều ngang
        put them above or below
          đặt ở trên hoặc ở dưới
        a table with 'lines' has no '‹1›'
          bảng có 'lines' thì không có “‹1›”
        'columns'
          'columns'
        'lines'
          'lines'
        'columns' is empty
          'columns' để trống
        the columns need at least ‹1›, the page gives ‹2›
          các cột cần ít nhất ‹1›, trang chỉ có ‹2›
        make columns narrower, or put the table into a landscape annex
          thu hẹp các cột, hoặc đưa bảng vào phụ lục khổ ngang
        a column of a table with 'lines' has no '‹1›'
          cột của bảng có 'lines' thì không có “‹1›”
        its cells stand in the lines
          các ô của nó nằm trong các dòng
        a line of 'table'
          một dòng của 'table'
        the line has ‹1› cells, the table ‹2› columns
          dòng có ‹1› ô, bảng có ‹2› cột
        'width' of 'column'
          'width' của 'column'
        '‹1›' is no share
          “‹1›” không phải một phần
        write e.g. share 2
          ghi ví dụ share 2
        'width' of 'column' cannot be '‹1›'
          'width' của 'column' không thể là “‹1›”
        write a length such as 12mm, 'content' or 'share 1'
          ghi một độ dài như 12mm, 'content' hoặc 'share 1'
        a cell of 'table'
          một ô của 'table'
        a heading over columns has no '‹1›'
          tiêu đề chung của nhiều cột thì không có “‹1›”
        give it to the columns below
          ghi cho các cột bên dưới
        'value' of 'column'
          'value' của 'column'
        'column' has 'group', but the table has no 'groups'
          'column' có 'group', nhưng bảng không có 'groups'
        'column' lacks 'value', or 'columns' below it
          'column' thiếu 'value', hoặc 'columns' bên dưới
        '‹1›: true'
          '‹1›: true'
        '‹1›: true' needs the same value outside the rows, and there is none
          '‹1›: true' cần cùng giá trị ấy ngoài các dòng, nhưng không có
        write the text of the cell instead of true
          ghi đoạn chữ của ô thay cho true
        '‹1›' of 'column'
          “‹1›” của 'column'
        a sentence of ‹1›
          một câu của ‹1›
        'text' of 'join'
          'text' của 'join'
        'sort'
          'sort'
        'file' of 'image'
          'file' của 'image'
        the picture '‹1›' has ‹2› MB
          hình “‹1›” nặng ‹2› MB
        make it smaller than ‹1› MB
          làm nhỏ hơn ‹1› MB
        pictures are named from the layout's folder
          hình được nêu tên tính từ thư mục của mẫu
        '‹1›' leads out of the layout's folder
          “‹1›” dẫn ra ngoài thư mục của mẫu
        put the file itself there
          đặt chính tệp ấy vào đó
        '‹1›' is no file below the layout's folder
          “‹1›” không phải tệp bên dưới thư mục của mẫu
        name it from there: images/NAME.png, images/NAME.svg
          nêu tính từ đó: images/TÊN.png, images/TÊN.svg
        '‹1›' is no PNG file
          “‹1›” không phải tệp PNG
        '‹1›' is no SVG file
          “‹1›” không phải tệp SVG
        save the picture as PNG or SVG, and name it so
          lưu hình dạng PNG hoặc SVG và đặt tên đúng như vậy
        line ‹1› of '‹2›' cannot be read: ‹3›
          dòng ‹1› của “‹2›” không đọc được: ‹3›
        save the picture again
          lưu lại hình
        line ‹1› of '‹2›' asks for what documents do not draw: ‹3›
          dòng ‹1› của “‹2›” cần điều văn bản không vẽ được: ‹3›
        make shapes with plain colours of it in the drawing program, or save the picture as PNG
          đổi thành hình khối màu trơn trong chương trình vẽ, hoặc lưu hình dạng PNG
        the picture '‹1›' has too many shapes
          hình “‹1›” có quá nhiều nét
        simplify it, or save it as PNG
          làm đơn giản lại, hoặc lưu dạng PNG
        '‹1›' is no colour
          “‹1›” không phải màu
        write it as "#1F4E79", in quotes
          viết dạng "#1F4E79", trong ngoặc kép
        the accent colour '‹1›' has a contrast of ‹2› to 1 with white paper
          màu nhấn “‹1›” tương phản với giấy trắng ‹2› : 1
        take a darker one: text needs 4.5 to 1 to be read by all
          chọn màu đậm hơn: chữ cần 4,5 : 1 để ai cũng đọc được
        the style has no accent colour that could be used here
          kiểu trình bày không có màu nhấn để dùng ở đây
        give it: accent: "#1F4E79"
          khai báo: accent: "#1F4E79"
        the picture '‹1›' is damaged
          hình “‹1›” bị hỏng
        save it again
          lưu lại hình
        the picture '‹1›' is ‹2› by ‹3› pixels
          hình “‹1›” có ‹2› x ‹3› điểm ảnh
        make it at most ‹1› pixels wide and high
          nhiều nhất ‹1› điểm ảnh mỗi chiều
        there is no style file '‹1›'
          không có tệp kiểu chữ “‹1›”
        styles are named from the layout's folder, e.g. styles/decree-30; after 'like' from the style's own
          kiểu chữ được nêu tên tính từ thư mục của mẫu, ví dụ styles/decree-30; sau 'like' thì tính từ thư mục của chính kiểu chữ
        'text' of the style lacks the text style '‹1›'
          'text' của kiểu chữ thiếu kiểu “‹1›”
        'text' of the style must be a map of names, not ‹1›
          'text' của kiểu chữ phải gồm các tên, không phải ‹1›
        the margins leave no room on the page
          lề không chừa chỗ nào trên trang
        '‹1›' is no abbreviation with its words
          “‹1›” không phải chữ tắt kèm lời đầy đủ
        write SHORT = words, SHORT without spaces
          ghi TẮT = lời đầy đủ, TẮT không có dấu cách
        there is no text style '‹1›' above '‹2›'
          không có kiểu “‹1›” phía trên “‹2›”
        the text style '‹1›' lacks '‹2›'
          kiểu “‹1›” thiếu “‹2›”
        give it, or take everything from another style with 'like'
          ghi vào, hoặc lấy mọi thứ từ kiểu khác bằng 'like'
        the document has ‹1› pages, and its layout allows ‹2›
          văn bản có ‹1› trang, mẫu cho phép ‹2›
        name lists under 'shorten', or allow more pages
          nêu các danh sách dưới 'shorten', hoặc cho phép nhiều trang hơn
        leave out a block, or allow more pages
          bỏ một khối, hoặc cho phép nhiều trang hơn
        '‹1›' is absent and nothing is given to print instead
          “‹1›” không có, và không nêu in gì thay
        two columns of a crosstab are called '‹1›'
          hai cột của bảng chéo cùng tên “‹1›”
        write an 'across_label' that tells them apart
          ghi 'across_label' để phân biệt
        the cells of '‹1›' add up to
          các ô của “‹1›” cộng lại là
        the row's figure is
          số của dòng là
        a cut in which activities count several times needs adds_up: false
          cách chia mà hoạt động được tính nhiều lần cần adds_up: false
        the rows add up to
          các dòng cộng lại là
        their total is
          tổng của chúng là
        rows left out by 'where' or 'limit' need total: false
          dòng bị bỏ do 'where' hoặc 'limit' thì cần total: false
        the rows of the column '‹1›' add up to ‹2›, its total is ‹3›
          các dòng của cột “‹1›” cộng lại là ‹2›, tổng ghi là ‹3›
        a cut in which activities count several times needs adds_up: false; rows left out by 'where' or 'limit' need another total
          cách chia mà hoạt động được tính nhiều lần cần adds_up: false; dòng bị bỏ do 'where' hoặc 'limit' thì cần tổng khác
        a value is missing
          thiếu giá trị
        for a ‹1›: ‹2›
          với ‹1›: ‹2›
        a link has no words
          liên kết không có lời
        a ‹1› has no '‹2›'
          ‹1› không có “‹2›”
        'figures' of 'key_figures'
          'figures' của 'key_figures'
        """#
}
