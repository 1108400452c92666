extension Words {
    /// What other programs say within our messages (libyaml, SQLite).
    static let outside = #"""
        found character that cannot start any token
          gặp ký tự không mở đầu được một giá trị
        mapping values are not allowed in this context
          ở đây không được có “khóa: giá trị”
        block sequence entries are not allowed in this context
          ở đây không được có dòng gạch đầu dòng “- ”
        mapping keys are not allowed in this context
          ở đây không được có khóa
        could not find expected ':'
          thiếu dấu hai chấm “:”
        found unexpected ':'
          gặp dấu hai chấm “:” không đúng chỗ
        found unexpected end of stream
          tệp hết giữa chừng
        found unexpected document indicator
          gặp dấu “---” không đúng chỗ
        did not find expected alphabetic or numeric character
          thiếu chữ cái hoặc chữ số
        did not find expected <document start>
          có nội dung thừa sau phần cuối
        did not find expected node content
          thiếu giá trị
        did not find expected key
          thiếu khóa
        did not find expected '-' indicator
          thiếu dấu gạch đầu dòng “- ”
        did not find expected ',' or ']'
          thiếu dấu phẩy hoặc dấu “]”
        did not find expected ',' or '}'
          thiếu dấu phẩy hoặc dấu “}”
        found unknown escape character
          gặp dấu “\” kèm chữ không dùng được
        did not find expected hexdecimal number
          thiếu số hệ mười sáu
        found a tab character where an indentation space is expected
          lùi dòng bằng dấu Tab, cần dấu cách
        found a tab character that violates indentation
          lùi dòng bằng dấu Tab, cần dấu cách
        control characters are not allowed
          không được có ký tự điều khiển
        invalid leading UTF-8 octet
          có byte không phải UTF-8
        invalid trailing UTF-8 octet
          có byte không phải UTF-8
        while parsing a block mapping
          khi đọc các khóa
        while parsing a block collection
          khi đọc danh sách
        while parsing a flow mapping
          khi đọc phần trong dấu {}
        while parsing a flow sequence
          khi đọc phần trong dấu []
        while parsing a node
          khi đọc một giá trị
        while scanning a quoted scalar
          khi đọc đoạn trong dấu nháy
        while scanning a plain scalar
          khi đọc một đoạn chữ
        while scanning a block scalar
          khi đọc một đoạn nhiều dòng
        while scanning a simple key
          khi đọc một khóa
        while scanning an alias
          khi đọc phần sau dấu “*”
        while scanning an anchor
          khi đọc phần sau dấu “&”
        while scanning for the next token
          khi đọc tiếp
        no message
          không có lời giải thích
        database disk image is malformed
          tệp sổ bị hỏng
        file is not a database
          tệp không phải là sổ
        database is locked
          sổ đang bị chương trình khác giữ
        attempt to write a readonly database
          sổ chỉ cho đọc
        unable to open database file
          không mở được tệp sổ
        disk I/O error
          lỗi đọc, ghi đĩa
        database or disk is full
          đĩa hết chỗ
        out of memory
          hết bộ nhớ
        """#
}
