extension Words {
    /// What is found in files of any kind, and what keeps them from being read or written.
    static let files = #"""
        did you mean '‹1›'?
          có phải “‹1›” không?
        known: ‹1›
          hiện có: ‹1›
        no such file
          không có tệp này
        cannot read the file: ‹1›
          không đọc được tệp: ‹1›
        check the path
          xem lại đường dẫn
        check that it is a file and readable by this user
          xem đây có phải tệp không và người dùng này có đọc được không
        the file is not UTF-8 text
          tệp không phải chữ UTF-8
        save it as UTF-8
          lưu dạng UTF-8
        the file has ‹1› bytes, the limit is ‹2›
          tệp có ‹1› byte, giới hạn là ‹2›
        the file is empty
          tệp trống
        a key must be a text
          khóa phải là chữ
        the document is ‹1› (limits: ‹2› values, ‹3› levels)
          văn bản ‹1› (giới hạn: ‹2› giá trị, ‹3› tầng)
        the key '‹1›' is written twice (first in line ‹2›)
          khóa “‹1›” viết hai lần (lần đầu ở dòng ‹2›)
        keep one of them
          giữ lại một
        a text that contains ': ' must stand in quotes
          chữ có chứa ': ' phải đặt trong ngoặc kép
        a text that begins with @, `, % or a tab must stand in quotes; indent with spaces
          chữ bắt đầu bằng @, `, % hoặc tab phải đặt trong ngoặc kép; thụt dòng bằng dấu cách
        a text that begins with * must stand in quotes
          chữ bắt đầu bằng * phải đặt trong ngoặc kép
        check indentation and quotes; a text that begins with { must stand in quotes
          xem lại thụt dòng và ngoặc kép; chữ bắt đầu bằng { phải đặt trong ngoặc kép
        check indentation, brackets and quotes above this place
          xem lại thụt dòng, ngoặc và ngoặc kép phía trên chỗ này
        ‹1› must be a map of keys, not ‹2›
          ‹1› phải là các khóa kèm giá trị, không phải ‹2›
        key: value
          khóa: giá trị
        '‹1›' of ‹2› has no value
          “‹1›” của ‹2› không có giá trị
        ‹1› lacks the key '‹2›'
          ‹1› thiếu khóa “‹2›”
        ‹1› has no key '‹2›'
          ‹1› không có khóa “‹2›”
        the key '‹1›' is written twice
          khóa “‹1›” viết hai lần
        '‹1›' of ‹2›
          “‹1›” của ‹2›
        ‹1› contains the control character U+‹2›
          ‹1› có ký tự điều khiển U+‹2›
        ‹1› is empty
          ‹1› để trống
        ‹1› must be a text, not ‹2›
          ‹1› phải là chữ, không phải ‹2›
        ‹1› must be a list, not ‹2›
          ‹1› phải là danh sách, không phải ‹2›
        write [a, b] or one '- ' per line
          viết [a, b] hoặc mỗi dòng một '- '
        item ‹1› of ‹2›
          mục ‹1› của ‹2›
        ‹1› must be true or false
          ‹1› phải là true hoặc false
        true or false
          true hoặc false
        another run holds the lock: ‹1›
          lượt chạy khác đang giữ khóa: ‹1›
        wait for it to end; the lock of a dead process is free by itself
          chờ lượt ấy xong; khóa của tiến trình đã chết tự được trả
        cannot ‹1›: ‹2›
          không ‹1› được: ‹2›
        make room on the disk, or raise the quota, then run again
          dọn thêm chỗ trên đĩa, hoặc tăng hạn mức, rồi chạy lại
        put the file or folder itself there, or remove the link
          đặt chính tệp hoặc thư mục vào đó, hoặc xóa liên kết
        the disk is mounted read-only; mount it for writing, or name another folder
          đĩa chỉ cho đọc; gắn lại đĩa để ghi, hoặc nêu thư mục khác
        make the folder above it, or name another
          lập thư mục phía trên, hoặc nêu thư mục khác
        the disk reports a fault; look at the system's log before anything else
          đĩa báo lỗi; xem nhật ký của hệ thống trước tiên
        raise the limit of open files (ulimit -n)
          tăng giới hạn số tệp được mở (ulimit -n)
        check that the place can be written and the disk has room
          xem nơi ấy có ghi được không và đĩa còn chỗ không
        install the version of baocao that wrote it, or a newer one; nothing was changed
          cài phiên bản baocao đã ghi sổ, hoặc mới hơn; chưa thay đổi gì
        put a backup in its place with baocao ledger restore CAMPAIGN FILE, or begin anew with baocao ledger new CAMPAIGN --why TEXT; nothing was changed
          đưa bản sao lưu vào thay bằng baocao ledger restore ĐỢT TỆP, hoặc lập sổ mới bằng baocao ledger new ĐỢT --why LÝ_DO; chưa thay đổi gì
        check the permissions of its folder and the space on its disk
          xem quyền của thư mục chứa sổ và chỗ trống trên đĩa
        """#
}
