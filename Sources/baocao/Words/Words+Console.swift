extension Words {
    /// What commands tell, ask and refuse.
    static let console = #"""
        --by says who approves
          --by cho biết ai duyệt
        no file waited
          không có tệp nào phải chờ
        what waited counts now: ‹1›
          các tệp đã chờ nay được tính: ‹1›
        the approval of unit ‹1› is taken back; ‹2›
          đã hủy duyệt của đơn vị ‹1›; ‹2›
        unit ‹1› has approved its figures: ‹2› units are frozen at position ‹3›
          đơn vị ‹1› đã duyệt số liệu: giữ nguyên ‹2› đơn vị tại vị trí ‹3› của sổ
        dry run: ‹1› documents are due; nothing was collected or made
          chạy thử: ‹1› văn bản đến hạn; chưa nhận và chưa lập gì
        ‹1› of ‹2› is not stated; left blank
          chưa có ‹1› của ‹2›; để trống
        filled ‹1› places, left ‹2› blank, wrote ‹3›
          đã điền ‹1› chỗ, để trống ‹2› chỗ, ghi vào ‹3›
        the form has no place to fill
          biểu không có chỗ nào để điền
        write e.g. {{participants}} where a figure belongs
          ghi ví dụ {{participants}} vào chỗ cần số liệu
        there is no such file
          không có tệp này
        name the form that is to be filled, .xlsx or .docx
          nêu tên biểu cần điền, .xlsx hoặc .docx
        layouts and fonts
          mẫu báo cáo và phông chữ
        remedy: ‹1›
          cách sửa: ‹1›
        , found '‹1›'
          , có “‹1›”
        , expected ‹1›
          , cần ‹1›
        BAOCAO_HOME is '‹1›', but there are no Layouts and Fonts in it
          BAOCAO_HOME là “‹1›”, nhưng ở đó không có Layouts và Fonts
        set it to the folder that holds Layouts/ and Fonts/
          đặt thành thư mục chứa Layouts/ và Fonts/
        cannot find the folders Layouts and Fonts above ‹1› or in ‹2›
          không thấy thư mục Layouts và Fonts phía trên ‹1› hoặc trong ‹2›
        set BAOCAO_HOME to the folder that holds them
          đặt BAOCAO_HOME là thư mục chứa hai thư mục ấy
        --number takes one to six digits, with a small letter after if need be, not '‹1›'
          --number gồm một đến sáu chữ số, có thể thêm một chữ thường ở cuối, không phải “‹1›”
        '‹1›' is not one of ‹2›
          “‹1›” không thuộc ‹2›
        --year takes a year from 2000 to 2100, not ‹1›
          --year là một năm từ 2000 đến 2100, không phải ‹1›
        made ‹1› for ‹2›, ‹3›: code ‹4›, ‹5› units
          đã lập ‹1› cho ‹2›, năm ‹3›: mã đợt ‹4›, ‹5› đơn vị
        next: list your schools in ‹1›/units.csv, then: baocao doctor ‹2›
          tiếp theo: ghi các trường vào ‹1›/units.csv, rồi chạy: baocao doctor ‹2›
        next: look at ‹1›/units.csv, then: baocao doctor ‹2›
          tiếp theo: xem lại ‹1›/units.csv, rồi chạy: baocao doctor ‹2›
        the folder already holds a campaign.yaml
          thư mục đã có campaign.yaml
        choose another folder; an existing campaign is never overwritten
          chọn thư mục khác; đợt đã có thì không bao giờ bị ghi đè
        there are no districts since July 2025; --kind commune or province fits campaigns of ‹1›
          từ tháng 7/2025 không còn cấp huyện; đợt năm ‹1› dùng --kind commune hoặc province
        no --name: '‹1›' stands in its place; write the name in both files
          chưa có --name: tạm ghi “‹1›”; ghi tên đúng vào cả hai tệp
        '‹1›' is taken for '‹2›'
          “‹1›” được hiểu là “‹2›”
        there is no province '‹1›' in the list of communes; its communes are for you to list
          trong danh sách xã, phường không có tỉnh “‹1›”; các xã của tỉnh xin tự ghi
        '‹1›' is taken for '‹2›', ‹3›
          “‹1›” được hiểu là “‹2›”, ‹3›
        '‹1›' lies in ‹2›
          “‹1›” thuộc ‹2›
        '‹1›' does not say what kind of place it is
          “‹1›” chưa cho biết là nơi loại nào
        write it with its kind: 'Phường …', 'Xã …', 'Huyện …', 'Tỉnh …'
          ghi kèm loại: 'Phường …', 'Xã …', 'Huyện …', 'Tỉnh …'
        took ‹1› units from ‹2›
          đã lấy ‹1› đơn vị từ ‹2›
        there is no list of communes with this installation; names are taken as written
          bản cài này không có danh sách xã, phường; tên được giữ như đã ghi
        ‹1› places of ‹2› reports wait for words in ‹3›
          ‹1› chỗ của ‹2› báo cáo đang chờ lời trong ‹3›
        --last takes a whole number from 1 up, not ‹1›
          --last là số nguyên từ 1 trở lên, không phải ‹1›
        ‹1›: ‹2› lines are not whole; those runs were killed while they ended
          ‹1›: ‹2› dòng không trọn vẹn; các lượt ấy bị dừng khi đang kết thúc
        cannot write all of it: ‹1›
          không ghi ra hết được: ‹1›
        make room where it goes to
          dọn thêm chỗ ở nơi ghi tới
        run
          lượt chạy
        ‹1›: ok, layout '‹2›'
          ‹1›: đạt, mẫu “‹2›”
        layouts are YAML files in Layouts/
          mẫu báo cáo là các tệp YAML trong Layouts/
        --file takes back a whole file; leave out --from and --to
          --file rút cả tệp; bỏ --from và --to
        there is such a withdrawal already
          đã có tệp rút như vậy
        wait a second, or give --received-at
          chờ một giây, hoặc thêm --received-at
        the days taken back do not lie within the campaign
          những ngày cần rút không nằm trong đợt
        give days from ‹1› to ‹2›, the first one first
          ghi các ngày từ ‹1› đến ‹2›, ngày đầu trước
        nothing of unit '‹1›' came in a file '‹2›'
          đơn vị “‹1›” không gửi gì trong tệp “‹2›”
        its files are listed by baocao status ‹1› --unit ‹2›
          các tệp của đơn vị có trong baocao status ‹1› --unit ‹2›
        nothing of unit '‹1›' has come in, so there is nothing to take back
          đơn vị “‹1›” chưa gửi gì, nên không có gì để rút
        see baocao status ‹1› --unit ‹2›
          xem baocao status ‹1› --unit ‹2›
        , ‹1› failed
          , ‹1› không lập được
        wrote ‹1› drafts‹2› in ‹3›
          đã ghi ‹1› dự thảo‹2› vào ‹3›
        nothing to take over
          không có gì để nhận
        took over ‹1› into ‹2›
          đã nhận ‹1› vào ‹2›
        unit '‹1›' does not report
          đơn vị “‹1›” không phải báo cáo
        write yes in its column `reports` in ‹1›/units.csv if it should
          nếu phải báo cáo, ghi yes vào cột `reports` của đơn vị trong ‹1›/units.csv
        , and ‹1› packs (.zip) to pass on
          , và ‹1› gói (.zip) để chuyển tiếp
        wrote ‹1› forms to ‹2›‹3›
          đã ghi ‹1› biểu mẫu vào ‹2›‹3›
        the form could not be packed
          không nén được biểu mẫu
        this is a fault of the program or of libzip; run `baocao doctor`
          đây là lỗi của chương trình hoặc của libzip; chạy `baocao doctor`
        without files, collect reads ‹1›/inbox
          không nêu tệp thì collect đọc ‹1›/inbox
        planned ‹1› documents in ‹2›
          đã chốt ‹1› văn bản trong ‹2›
        choose one of --json and --xlsx
          chỉ chọn một trong --json và --xlsx
        --xlsx is of the whole campaign, without --unit
          --xlsx là của cả đợt, không đi với --unit
        name one with yes in the column `reports` of ‹1›/units.csv
          nêu đơn vị có yes ở cột `reports` của ‹1›/units.csv
        wrote what is to be looked at to ‹1›
          đã ghi những gì cần xem lại vào ‹1›
        wrote how ‹1› was read to ‹2›
          đã ghi cách đọc ‹1› vào ‹2›
        there is no such file in ‹1›
          không có tệp này trong ‹1›
        name a file of the inbox, or the path of one; `baocao status ‹1›` lists what came
          nêu một tệp trong hộp nhận, hoặc đường dẫn; `baocao status ‹1›` liệt kê các tệp đã đến
        choose one of --json and --csv
          chỉ chọn một trong --json và --csv
        there is no unit '‹1›'
          không có đơn vị “‹1›”
        '‹1›' is no figure: ‹2›
          “‹1›” không phải là số liệu: ‹2›
        write e.g. participants, participants@type=LPD,day=2023-10-02 or indicator:CODE
          ghi ví dụ participants, participants@type=LPD,day=2023-10-02 hoặc indicator:MÃ
        choose one of --json, --csv and --xlsx
          chỉ chọn một trong --json, --csv và --xlsx
        --out goes with --csv
          --out đi với --csv
        a path may not be empty
          đường dẫn không được để trống
        wrote the figures of ‹1› to ‹2›
          đã ghi số liệu của ‹1› vào ‹2›
        wrote ‹1› reminders, ‹2› of them as mail, to ‹3›; nothing was sent
          đã ghi ‹1› lời nhắc, trong đó ‹2› thư, vào ‹3›; chưa gửi gì
        put a backup in its place: baocao ledger restore ‹1› FILE
          đưa bản sao lưu vào thay: baocao ledger restore ‹1› TỆP
        left aside: ‹1›
          đã để riêng: ‹1›
        --why must say something
          --why phải có nội dung
        give --given or --observed
          thêm --given hoặc --observed
        ‹1› rows, ‹2› without a share: what has no share is not compared. Save this as ‹3›/mapping.csv and state the shares you know
          ‹1› dòng, ‹2› dòng chưa có tỷ lệ: dòng chưa có tỷ lệ thì không so sánh. Lưu thành ‹3›/mapping.csv và ghi các tỷ lệ đã biết
        '‹1›' is no list of communes
          “‹1›” không phải là danh sách xã, phường
        name another file of communes
          nêu tệp danh sách xã, phường khác
        cannot read the list of communes '‹1›'
          không đọc được danh sách xã, phường “‹1›”
        ‹1› cannot be made out
          không đọc ra ‹1›
        it is locked with a password
          tệp có mật khẩu
        a stream is packed with ‹1›
          có phần nén bằng ‹1›
        more than ‹1› ‹2›
          quá ‹1› ‹2›
        id ‹1›, ‹2› files, ‹3› readings, ‹4› submissions accepted
          mã ‹1›, ‹2› tệp, ‹3› lần đọc, đã nhận ‹4› báo cáo
        begun anew: ‹1›
          lập mới vì: ‹1›
        the file cannot be read as a PDF: ‹1›
          không đọc được tệp này như PDF: ‹1›
        name a document as the program made it, signed or not
          nêu văn bản đúng như chương trình lập, đã ký hay chưa
        name the document to verify
          nêu văn bản cần kiểm tra
        '‹1›' is no name of a layout: use small letters, digits and hyphens, e.g. xa-rut-gon
          “‹1›” không phải tên mẫu: dùng chữ thường không dấu, chữ số và gạch nối, ví dụ xa-rut-gon
        wrote ‹1›; name it under 'reports:' in ‹2›/campaign.yaml
          đã ghi ‹1›; nêu tên mẫu dưới 'reports:' trong ‹2›/campaign.yaml
        the layout is there already
          mẫu này đã có
        choose another name, or remove the file
          chọn tên khác, hoặc xóa tệp
        there is no layout '‹1›'
          không có mẫu “‹1›”
        layouts: ‹1›
          các mẫu: ‹1›
        there is no campaign.yaml here
          ở đây không có campaign.yaml
        give the campaign's folder: --campaign DIR
          nêu thư mục của đợt: --campaign THƯ_MỤC
        --png cannot write '‹1›': name a folder or a .png file
          --png không ghi được “‹1›”: nêu một thư mục hoặc tệp .png
        --resolution takes 10 to 600, not ‹1›
          --resolution là số từ 10 đến 600, không phải ‹1›
        drew ‹1›
          đã vẽ ‹1›
        '‹1›' is neither exclude nor keep nor correct=N with a whole number N
          “‹1›” không phải exclude, keep hay correct=N với N là số nguyên
        --by and --why say who decides and why
          --by và --why cho biết ai quyết định và vì sao
        wrote decision ‹1› to ‹2›/‹3›
          đã ghi quyết định ‹1› vào ‹2›/‹3›
        no open doubt has the id '‹1›'
          không có nghi vấn nào đang mở mang mã “‹1›”
        ids stand under review in baocao status ‹1› --json
          các mã có ở review trong baocao status ‹1› --json
        the whole of '‹1›' can only be kept
          cả “‹1›” thì chỉ giữ được
        name a side: ‹1›
          nêu một bên: ‹1›
        what a later report made smaller can only be kept
          số bị báo cáo sau làm giảm thì chỉ giữ được
        write keep, or take the report back with baocao withdraw
          ghi keep, hoặc rút báo cáo bằng baocao withdraw
        '‹1›' was decided before
          “‹1›” đã được quyết định trước đó
        take the entry out of ‹1›/‹2› first
          bỏ mục ấy khỏi ‹1›/‹2› trước
        '‹1›' has several audience groups, so it is not clear which number to correct
          “‹1›” có nhiều nhóm đối tượng, nên không rõ sửa số nào
        exclude it, or let the unit send it again
          bỏ ra, hoặc đề nghị đơn vị gửi lại
        the health check was not told: ‹1›
          không báo được cho nơi theo dõi: ‹1›
        the run goes on; look at the address, and that curl is installed
          lượt chạy vẫn tiếp tục; xem lại địa chỉ, và xem đã cài curl chưa
        unreadable
          không đọc được
        partly refused (‹1› of ‹2› submissions)
          bị trả lại một phần (‹1› trên ‹2› báo cáo)
        refused
          bị trả lại
        ‹1›: ‹2›, ‹3› errors; answer in ‹4›
          ‹1›: ‹2›, ‹3› lỗi; thư trả lời ở ‹4›
        collected ‹1› new files: ‹2› submissions accepted
          đã đọc ‹1› tệp mới: nhận ‹2› báo cáo
        , ‹1› refused
          , trả lại ‹1›
        , ‹1› files unreadable
          , ‹1› tệp không đọc được
        , ‹1› warnings
          , ‹1› cảnh báo
        ; ‹1› files were known
          ; ‹1› tệp đã nhận từ trước
        nothing to do: ‹1› documents are up to date in ‹2›
          không có gì phải làm: ‹1› văn bản trong ‹2› đều còn đúng
        , ‹1› unchanged
          , ‹1› không đổi
        rendered ‹1› documents‹2› in ‹3›
          đã lập ‹1› văn bản‹2› trong ‹3›
        time: ‹1›‹2› ms ‹3› %
          thời gian: ‹1›‹2› ms ‹3› %
        it could not be made
          không lập được
        note
          ghi chú
        warning
          cảnh báo
        error
          lỗi
        hint: ‹1›
          cách sửa: ‹1›
        no answer was given
          không có câu trả lời
        answer the question, or give all answers as options: baocao init --help
          trả lời câu hỏi, hoặc nêu hết bằng tùy chọn: baocao init --help
        '‹1›' is the name of ‹2› communes: ‹3›‹4›
          “‹1›” là tên của ‹2› xã, phường: ‹3›‹4›
        write its kind, and its province with --parent
          ghi kèm loại, và tỉnh bằng --parent
        no unit was found in the list
          không thấy đơn vị nào trong danh sách
        give it a column 'Tên đơn vị', or one name a line
          thêm cột 'Tên đơn vị', hoặc mỗi dòng ghi một tên
        the file is no list that can be read
          tệp không phải là danh sách đọc được
        save it as .xlsx or .csv, one unit a row
          lưu thành .xlsx hoặc .csv, mỗi dòng một đơn vị
        cannot read the list of units
          không đọc được danh sách đơn vị
        name a file that is there: Excel, LibreOffice, Word, CSV, or one name a line
          nêu một tệp có sẵn: Excel, LibreOffice, Word, CSV, hoặc mỗi dòng một tên
        codes stand in the first column
          mã nằm ở cột đầu tiên
        --jobs takes a whole number from 1 up, not ‹1›
          --jobs là số nguyên từ 1 trở lên, không phải ‹1›
        FAIL
          LỖI
        warn
          nhắc
        ok
          đạt
        ‹1›: set aside
          ‹1›: để riêng
        issued number ‹1›, edition ‹2›: ‹3›
          đã phát hành số ‹1›, lần ‹2›: ‹3›
        issued number ‹1›: ‹2›
          đã phát hành số ‹1›: ‹2›
        the days 1 to 7 October are a proposal: ‹1›
          các ngày 1 đến 7 tháng 10 chỉ là đề xuất: ‹1›
        look at period, deadline, theme and signatory in ‹1›/campaign.yaml
          xem lại period, deadline, theme và signatory trong ‹1›/campaign.yaml
        '‹1›' is not in the list of communes of ‹2›; taken as written
          “‹1›” không có trong danh sách xã, phường của ‹2›; giữ như đã ghi
        '‹1›' is not in the list of communes; taken as written
          “‹1›” không có trong danh sách xã, phường; giữ như đã ghi
        BAOCAO_LANG is '‹1›', which is no language of this program; messages are in English
          BAOCAO_LANG là “‹1›”, chương trình không có ngôn ngữ này; thông báo bằng tiếng Anh
        write vi or en
          ghi vi hoặc en
        there is no province '‹1›' in the list of communes
          trong danh sách không có tỉnh, thành phố “‹1›”
        '‹1›' is a part of ‹2› since July 2025
          từ tháng 7/2025 “‹1›” thuộc ‹2›
        name that one: --name '‹1›'
          ghi tên mới: --name '‹1›'
        the list of communes is of July 2025 and later; '‹1›' is taken as written
          danh sách xã, phường chỉ có từ tháng 7/2025; giữ “‹1›” như đã ghi
        perhaps meant: ‹1›
          có thể là: ‹1›
        there is no '‹1›' in the list of communes
          trong danh sách không có xã, phường “‹1›”
        """#
}
