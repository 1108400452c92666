extension Words {
    /// What is found in `campaign.yaml`.
    static let campaign = #"""
        'rules'
          'rules'
        rule
          quy tắc
        'id' of ‹1›
          'id' của ‹1›
        ‹1› is no code: '‹2›'
          ‹1› không phải là mã: “‹2›”
        1 to ‹1› of the characters A-Z a-z 0-9 . _ -
          1 đến ‹1› ký tự trong A-Z a-z 0-9 . _ -
        use 1 to ‹1› letters without marks, digits, '.', '_' or '-'
          dùng 1 đến ‹1› chữ cái không dấu, chữ số, '.', '_' hoặc '-'
        'when' of ‹1›
          'when' của ‹1›
        ‹1› (character ‹2›)
          ‹1› (ký tự thứ ‹2›)
        'that' of ‹1›
          'that' của ‹1›
        'level' of ‹1›
          'level' của ‹1›
        'severity' of ‹1›
          'severity' của ‹1›
        ‹1› is neither 'warning' nor 'error': '‹2›'
          ‹1› không phải 'warning' hay 'error': “‹2›”
        write warning, or error: a broken rule keeps a unit from being complete then
          ghi warning, hoặc error: khi đó quy tắc bị phá thì đơn vị chưa được coi là đủ
        ‹1› '‹2›' is there twice (first in line ‹3›)
          ‹1› “‹2›” có hai lần (lần đầu ở dòng ‹3›)
        ‹1› cannot be read: ‹2›
          không đọc được ‹1›: ‹2›
        side OP side, e.g. GDHT_CN <= GDHT_DK
          vế DẤU vế, ví dụ GDHT_CN <= GDHT_DK
        sides are made of numbers, figures, indicator codes, population, + - * / and round brackets
          mỗi vế gồm số, số liệu, mã chỉ tiêu, population, + - * / và ngoặc tròn
        ‹1› is not one of the levels: '‹2›'
          ‹1› không phải một trong các cấp: “‹2›”
        'approval'
          'approval'
        level of 'approval'
          cấp trong 'approval'
        an entry of 'approval'
          một mục của 'approval'
        ‹1› is no whole number: '‹2›'
          ‹1› không phải số nguyên: “‹2›”
        digits only
          chỉ ghi chữ số
        write year-month-day, e.g. ‹1›
          viết năm-tháng-ngày, ví dụ ‹1›
        the period from ‹1› to ‹2› goes beyond the campaign's, ‹3› to ‹4›
          thời gian từ ‹1› đến ‹2› vượt ra ngoài thời gian của đợt, ‹3› đến ‹4›
        let 'period' of the campaign cover the days of all units
          'period' của đợt phải gồm những ngày của mọi đơn vị
        the period ends on ‹1›, before it begins on ‹2›
          thời gian kết thúc ngày ‹1›, trước khi bắt đầu ngày ‹2›
        swap the two days
          đổi chỗ hai ngày
        reports
          báo cáo
        unit codes
          mã đơn vị
        text ‹1› of '‹2›'
          lời ‹1› của “‹2›”
        'levels'
          'levels'
        level
          cấp
        'levels' is empty
          'levels' để trống
        name the levels from the top down
          nêu các cấp từ trên xuống
        'unit_kinds'
          'unit_kinds'
        unit kind
          loại đơn vị
        'unit_kinds' is empty
          'unit_kinds' để trống
        name at least one kind of unit
          nêu ít nhất một loại đơn vị
        'code' of ‹1›
          'code' của ‹1›
        'activity_types'
          'activity_types'
        activity type
          loại hoạt động
        name of an activity type
          tên loại hoạt động
        'activity_types' is empty, so no activity could be reported
          'activity_types' để trống, nên không báo cáo được hoạt động nào
        leave the key out to take the catalogue of the learning week
          bỏ khóa này để dùng danh mục của Tuần lễ học tập suốt đời
        'reach' of ‹1›
          'reach' của ‹1›
        'audience_groups'
          'audience_groups'
        audience group
          nhóm đối tượng
        name of an audience group
          tên nhóm đối tượng
        'audience_groups' is empty, so no participant could be reported
          'audience_groups' để trống, nên không báo cáo được người tham gia nào
        'indicators'
          'indicators'
        indicator
          chỉ tiêu
        indicator '‹1›' cannot be a part of itself
          chỉ tiêu “‹1›” không thể là một phần của chính nó
        indicator '‹1›' is a part of '‹2›', which is no indicator
          chỉ tiêu “‹1›” là một phần của “‹2›”, nhưng đó không phải chỉ tiêu
        'of' of ‹1›
          'of' của ‹1›
        'over' of ‹1›
          'over' của ‹1›
        ‹1› must be 'period' or 'day'
          ‹1› phải là 'period' hoặc 'day'
        period: one value for the whole campaign; day: a value for each day or run of days, summed up
          period: một giá trị cho cả đợt; day: mỗi ngày hoặc mỗi khoảng ngày một giá trị, cộng lại
        'target' of ‹1›
          'target' của ‹1›
        'base' of ‹1›
          'base' của ‹1›
        ‹1› is none:
          ‹1› không có giá trị này:
        it names the column of units.csv that says how many there are of what the indicator counts
          đó là cột của units.csv cho biết có bao nhiêu cái mà chỉ tiêu đếm
        indicator '‹1›' is a part of its own part
          chỉ tiêu “‹1›” là một phần của phần của chính nó
        'reports'
          'reports'
        report
          báo cáo
        'layout' of ‹1›
          'layout' của ‹1›
        ‹1› is '‹2›', the name of a folder beside the documents
          ‹1› là “‹2›”, tên một thư mục cạnh các văn bản
        give the layout another name
          đặt tên khác cho mẫu
        'for_each' of ‹1›
          'for_each' của ‹1›
        'due' of ‹1›
          'due' của ‹1›
        ‹1› is neither 'deadline' nor 'period_end' nor 'daily HH:MM': '‹2›'
          ‹1› không phải 'deadline', 'period_end' hay 'daily HH:MM': “‹2›”
        write deadline, period_end, or daily 17:30
          ghi deadline, period_end, hoặc daily 17:30
        'edition' of ‹1›
          'edition' của ‹1›
        signed: what a chairman signs; illustrated: with charts, figures by day and by unit, and remarks
          signed: bản để ký; illustrated: có biểu đồ, số liệu theo ngày và theo đơn vị, và nhận xét
        together: behind the document, in its file; separate: in a file of their own, which the document lists
          together: sau văn bản, chung một tệp; separate: thành tệp riêng, văn bản có danh mục phụ lục
        'doubts' of ‹1›
          'doubts' của ‹1›
        put ‹1›.yaml into Layouts/
          đặt ‹1›.yaml vào Layouts/
        no campaign to compare with in '‹1›'
          không có đợt nào để so sánh ở “‹1›”
        reports will show no comparison
          báo cáo sẽ không có phần so sánh
        there is no such campaign folder
          không có thư mục đợt này
        give the folder that holds ‹1›, or make one with 'baocao init DIR'
          nêu thư mục có ‹1›, hoặc lập bằng 'baocao init THƯ_MỤC'
        the campaign
          đợt
        the deadline lies before the first day of the period, ‹1›
          hạn nộp trước ngày đầu của đợt, ‹1›
        no unit of ‹1› stands on the level '‹2›', so '‹3›' makes no document
          không đơn vị nào của ‹1› ở cấp “‹2›”, nên “‹3›” không lập văn bản nào
        '‹1›' of ‹2› '‹3›' is left out: the level above makes it, and the campaign begins here
          “‹1›” của ‹2› “‹3›” được bỏ: cấp trên lập văn bản ấy, còn đợt này bắt đầu từ đây
        remove the line; '‹1›' is its report
          bỏ dòng ấy; báo cáo ở đây là “‹1›”
        '‹1›' under '‹2›' is neither a level nor a unit
          “‹1›” dưới “‹2›” không phải cấp cũng không phải đơn vị
        the campaign folder lacks this file
          thư mục đợt thiếu tệp này
        'baocao init DIR' makes a folder with examples of both files
          'baocao init THƯ_MỤC' lập thư mục có sẵn ví dụ của cả hai tệp
        write one of the levels (‹1›) or a code of ‹2›
          ghi một trong các cấp (‹1›) hoặc một mã của ‹2›
        '‹1›' cannot stand here
          “‹1›” không đứng ở đây được
        a comparison is missing: <=, <, ==, !=, >= or >
          thiếu dấu so sánh: <=, <, ==, !=, >= hoặc >
        '(' is not closed
          '(' không được đóng
        brackets are nested too deeply
          ngoặc lồng nhau quá sâu
        a number, a figure or an indicator is missing
          thiếu một số, một số liệu hoặc một chỉ tiêu
        'code' of the campaign
          'code' của đợt
        'contact'
          'contact'
        'period'
          'period'
        the period has ‹1› days, the most is ‹2›
          đợt có ‹1› ngày, nhiều nhất là ‹2›
        swap 'from' and 'to'
          đổi chỗ 'from' và 'to'
        'time_zone'
          'time_zone'
        clocks change in the time zone '‹1›', so days would not all have 24 hours
          múi giờ “‹1›” có đổi giờ, nên không phải ngày nào cũng đủ 24 giờ
        name the offset that holds in the period, e.g. +07:00
          nêu độ lệch giờ trong thời gian của đợt, ví dụ +07:00
        unknown time zone '‹1›'
          không có múi giờ “‹1›”
        'deadline'
          'deadline'
        the deadline '‹1›' lacks its offset from UTC
          hạn nộp “‹1›” thiếu độ lệch so với giờ UTC
        'deadline' is no time: '‹1›'
          'deadline' không phải thời điểm: “‹1›”
        a time with offset as 2023-10-08T17:00:00+07:00
          thời điểm kèm độ lệch giờ như 2023-10-08T17:00:00+07:00
        in Vietnam write ‹1›+07:00
          ở Việt Nam ghi ‹1›+07:00
        write e.g. 2023-10-08T17:00:00+07:00
          ghi ví dụ 2023-10-08T17:00:00+07:00
        there is no catalogue
          không có danh mục
        2023 or 2025: the learning week as it was reported then; none: the campaign's own lists
          2023 hoặc 2025: Tuần lễ học tập suốt đời theo cách báo cáo năm ấy; none: danh mục riêng của đợt
        'issuer_form'
          'issuer_form'
        ubnd: the People's Committee itself; bcd: its steering committee; phong: its office; so: the department
          ubnd: Ủy ban nhân dân; bcd: Ban Chỉ đạo; phong: Phòng Văn hóa - Xã hội; so: Sở
        'issuer'
          'issuer'
        the symbol '‹1›' contains a space
          ký hiệu “‹1›” có dấu cách
        write it without spaces, e.g. BC-BCĐ
          viết liền, ví dụ BC-BCĐ
        'signatory'
          'signatory'
        'recipients'
          'recipients'
        the deadline of ‹1› lies before its first day
          hạn nộp của ‹1› trước ngày đầu của nó
        'figure_of_record'
          'figure_of_record'
        'books' of 'figure_of_record' is none:
          'books' của 'figure_of_record' không có giá trị này:
        activities: the books of the activities; indicator: those stated as ‹1›
          activities: sách của các hoạt động; indicator: số sách ghi ở ‹1›
        books are to be those of the indicator ‹1›, which the campaign has not
          số sách lấy theo chỉ tiêu ‹1›, nhưng đợt không có chỉ tiêu ấy
        write books: activities, or add the indicator
          ghi books: activities, hoặc thêm chỉ tiêu
        'from' of the period
          'from' của thời gian đợt
        ‹1› is no date: '‹2›'
          ‹1› không phải là ngày: “‹2›”
        a day as 2023-10-02
          ngày như 2023-10-02
        write year-month-day, e.g. 2023-10-02
          viết năm-tháng-ngày, ví dụ 2023-10-02
        'to' of the period
          'to' của thời gian đợt
        write Asia/Ho_Chi_Minh, or an offset such as +07:00
          ghi Asia/Ho_Chi_Minh, hoặc độ lệch giờ như +07:00
        write one of ‹1›
          ghi một trong ‹1›
        ‹1› is no whole number
          ‹1› không phải số nguyên
        place ‹1› of ‹2›
          chỗ ‹1› của ‹2›
        'position' of 'signatory'
          'position' của 'signatory'
        ‹1› must be a map from levels or unit codes, not ‹2›
          ‹1› phải gồm các khóa là cấp hoặc mã đơn vị, không phải ‹2›
        commune: {…}
          commune: {…}
        'form' of ‹1›
          'form' của ‹1›
        'recipients' of ‹1›
          'recipients' của ‹1›
        'basis' of ‹1›
          'basis' của ‹1›
        document
          văn bản
        'addressees' of ‹1›
          'addressees' của ‹1›
        'directed' of ‹1›
          'directed' của ‹1›
        'from' of ‹1›
          'from' của ‹1›
        'to' of ‹1›
          'to' của ‹1›
        ‹1› of '‹2›'
          ‹1› của “‹2›”
        'basis'
          'basis'
        'directed'
          'directed'
        the number '‹1›' of ‹2› contains a space
          số “‹1›” của ‹2› có dấu cách
        write it without spaces, e.g. 254/KH-UBND
          viết liền, ví dụ 254/KH-UBND
        'date' of ‹1›
          'date' của ‹1›
        'documents' of ‹1›
          'documents' của ‹1›
        'opening' of ‹1›
          'opening' của ‹1›
        'day' of ‹1›
          'day' của ‹1›
        """#
}
