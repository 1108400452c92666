extension Words {
    /// Words that stand among others: what was being done, the system's reasons, headings, kinds of values.
    static let terms = #"""
        nothing
          trống
        a text
          một đoạn chữ
        a list
          một danh sách
        a map of keys
          các khóa kèm giá trị
        nested too deeply
          lồng nhau quá sâu
        too large
          quá lớn
        collecting
          đang nhận
        rendering
          đang lập
        writing
          đang ghi
        started
          bắt đầu
        command
          lệnh
        exit
          mã
        due
          đến hạn
        made
          đã lập
        unchanged
          không đổi
        failed
          không lập được
        add to
          ghi thêm vào
        create
          lập
        read
          đọc
        write
          ghi
        open the folder
          mở thư mục
        open the lock
          mở khóa
        lock
          khóa
        make the folder
          lập thư mục
        copy the ledger
          sao sổ
        open the ledger
          mở sổ
        open the ledger for reading
          mở sổ để đọc
        write the ledger to disk
          ghi sổ ra đĩa
        check the ledger
          kiểm tra sổ
        count files read by older rules
          đếm các tệp đọc theo quy tắc cũ
        count the submissions
          đếm báo cáo
        list refused files
          liệt kê tệp bị trả lại
        list the approvals
          liệt kê các lần duyệt
        list the files
          liệt kê các tệp
        list the units that sent something
          liệt kê các đơn vị đã gửi
        list units to check
          liệt kê các đơn vị cần xem
        list warnings
          liệt kê cảnh báo
        list what was issued
          liệt kê văn bản đã phát hành
        look up a file by name
          tìm tệp theo tên
        look up a file
          tìm tệp
        look up findings
          tìm các chỗ sai
        look up the position
          tìm vị trí trong sổ
        look up what came later
          tìm phần đến sau
        look up when a file came
          tìm lúc tệp đến
        read the approvals
          đọc các lần duyệt
        read the history
          đọc lịch sử
        read the submissions
          đọc báo cáo
        note what was checked
          ghi phần đã kiểm tra
        note why the ledger was begun
          ghi lý do lập sổ
        a file with this name is in the way
          đã có một tệp cùng tên
        a link, which is not followed
          đây là liên kết, không mở theo
        a newer version of the program has written it
          phiên bản mới hơn của chương trình đã ghi sổ này
        not the name of a file
          không phải tên tệp
        something has this name already
          đã có thứ khác mang tên này
        Permission denied
          không được phép
        No such file or directory
          không có tệp hoặc thư mục này
        No space left on device
          đĩa hết chỗ
        Read-only file system
          đĩa chỉ cho đọc
        Disk quota exceeded
          vượt hạn mức đĩa
        Input/output error
          lỗi đọc, ghi đĩa
        Is a directory
          là một thư mục
        Not a directory
          không phải thư mục
        Too many open files
          mở quá nhiều tệp
        File name too long
          tên tệp quá dài
        Too many levels of symbolic links
          liên kết vòng
        count the ledger's rows
          đếm các dòng của sổ
        look up a file's names
          tìm các tên của tệp
        read the ledger's id
          đọc mã của sổ
        not a regular file
          không phải tệp thường
        changed while it was read
          bị thay đổi khi đang đọc
        a block of a packed stream
          một khối của dòng nén
        a code of a packed stream
          một mã của dòng nén
        a cross-reference stream
          dòng tham chiếu
        a cross-reference table
          bảng tham chiếu
        a dictionary
          từ điển
        a distance in a packed stream
          khoảng cách trong dòng nén
        a key of a dictionary
          khóa của từ điển
        a length in a packed stream
          độ dài trong dòng nén
        a stream
          một dòng dữ liệu
        a string
          một chuỗi
        a value
          một giá trị
        an object
          một đối tượng
        the catalogue
          mục gốc của tệp
        the codes of a packed stream
          các mã của dòng nén
        the end of a packed stream
          phần cuối dòng nén
        the end of a stored block
          phần cuối khối dữ liệu
        the end of a stream
          phần cuối dòng dữ liệu
        the end of a string
          phần cuối chuỗi
        the end of an array
          phần cuối mảng
        the end of the file
          phần cuối tệp
        the filters of a stream
          cách nén của dòng dữ liệu
        the head of a packed stream
          phần đầu dòng nén
        the head of the file
          phần đầu tệp
        the length of a stored block
          độ dài khối dữ liệu
        the length of a stream
          độ dài dòng dữ liệu
        cross-reference sections
          phần tham chiếu
        entries of cross-reference tables
          mục trong bảng tham chiếu
        fields of the form
          trường của biểu
        files inside the file
          tệp nằm trong tệp
        objects
          đối tượng
        references to references
          tham chiếu tới tham chiếu
        unpacked bytes
          byte sau khi giải nén
        values inside values
          tầng giá trị lồng nhau
        values of an object
          giá trị của một đối tượng
        it is not a ledger
          tệp không phải là sổ
        it is cut short: ‹1› bytes of ‹2›
          tệp bị cắt cụt: còn ‹1› trong ‹2› byte
        row ‹1› of ‹2› refers to nothing in ‹3›
          dòng ‹1› của bảng ‹2› trỏ tới chỗ không có trong bảng ‹3›
        ‹1› ‹2› (line ‹3›, column ‹4›)
          ‹1› ‹2› (dòng ‹3›, cột ‹4›)
        text
          đoạn chữ
        number
          số nguyên
        decimal number
          số thập phân
        rate
          tỷ lệ
        date
          ngày
        time
          thời điểm
        yes/no
          giá trị có/không
        list of texts
          danh sách đoạn chữ
        list
          danh sách
        record `‹1›`
          bản ghi `‹1›`
        list of `‹1›`
          danh sách `‹1›`
        a ‹1›
          ‹1›
        ‹1› or ‹2›
          ‹1› hoặc ‹2›
        """#
}
