extension Words {
    /// What is said of the fonts of a machine.
    static let fonts = #"""
        fontconfig cannot start
          không khởi động được fontconfig
        check the memory limit of this process
          xem lại giới hạn bộ nhớ của tiến trình
        cannot read the font configuration ‹1›
          không đọc được cấu hình phông chữ ‹1›
        restore Fonts/fonts.conf from the installation
          chép lại Fonts/fonts.conf từ bộ cài đặt
        ‹1› is not a font file, or fonts.conf does not admit it
          ‹1› không phải tệp phông chữ, hoặc fonts.conf không cho dùng
        put the original file back, or admit its name in Fonts/fonts.conf
          chép lại tệp gốc, hoặc thêm tên tệp vào Fonts/fonts.conf
        put the original file of ‹1› there, as TrueType, or remove it
          chép tệp gốc của ‹1› dạng TrueType vào đó, hoặc bỏ tệp này đi
        Pango cannot make a font map
          Pango không lập được danh mục phông chữ
        reinstall libpangocairo-1.0-0
          cài lại libpangocairo-1.0-0
        no family listed in faces.json has its four faces on this machine
          trên máy không có bộ phông nào trong faces.json đủ bốn kiểu chữ
        see Fonts/README.md
          xem Fonts/README.md
        apt-get install ‹1›
          chạy apt-get install ‹1›
        the font file ‹1›/‹2› (‹3›, ‹4›) is missing
          thiếu tệp phông chữ ‹1›/‹2› (‹3›, ‹4›)
        cannot read the list of faces ‹1›
          không đọc được danh sách phông chữ ‹1›
        restore Fonts/faces.json from the installation
          chép lại Fonts/faces.json từ bộ cài đặt
        ‹1› does not list all four faces of ‹2›
          ‹1› không nêu đủ bốn kiểu chữ của ‹2›
        ‹1› does not give ‹2› a script of four letters and a regular face
          ‹1› không ghi cho ‹2› mã chữ viết bốn chữ cái và kiểu chữ thường
        ‹1› is not a list of faces: ‹2›
          ‹1› không phải danh sách phông chữ: ‹2›
        ‹1› is not the ‹2› face of ‹3›: ‹4›
          ‹1› không phải kiểu ‹2› của ‹3›: ‹4›
        put the original file back
          chép lại tệp gốc
        ‹1› is not a font file
          ‹1› không phải tệp phông chữ
        ‹1› is ‹2›, not ‹3›
          ‹1› là ‹2›, không phải ‹3›
        ‹1› (‹2›) has outlines of the kind ‹3›; reports embed TrueType outlines only
          ‹1› (‹2›) có nét chữ dạng ‹3›; báo cáo chỉ nhúng được nét TrueType
        ‹1› is not used: ‹2› is missing in ‹3›
          không dùng ‹1›: thiếu ‹2› trong ‹3›
        add it, or remove the other faces; reports are set in ‹1›
          thêm tệp này, hoặc bỏ các tệp kia; báo cáo đang dùng phông ‹1›
        ‹1› is not on this machine: text in its script (‹2›) cannot be drawn
          trên máy không có ‹1›: không in được chữ viết ‹2›
        ‹1› (version ‹2›) is not the listed file: reports made with it have other bytes
          ‹1› (phiên bản ‹2›) không phải tệp trong danh sách: báo cáo lập bằng phông này khác từng byte
        nothing, or reinstall ‹1›
          không cần làm gì, hoặc cài lại ‹1›
        ‹1› (‹2›, ‹3›) is in Fonts but in no family of faces.json: not used
          ‹1› (‹2›, ‹3›) có trong Fonts nhưng không thuộc bộ nào của faces.json: không dùng
        ‹1› (not a font file) is in Fonts but in no family of faces.json: not used
          ‹1› (không phải tệp phông chữ) có trong Fonts nhưng không thuộc bộ nào của faces.json: không dùng
        name it as faces.json does, or list its family there
          đặt tên như trong faces.json, hoặc ghi bộ phông của tệp vào đó
        regular
          thường
        bold
          đậm
        italic
          nghiêng
        boldItalic
          đậm nghiêng
        """#
}
