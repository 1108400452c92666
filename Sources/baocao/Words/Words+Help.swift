extension Words {
    /// What `--help` says.
    static let help = #"""
        Turn the activity reports of a learning campaign into Vietnamese PDF reports.
          Lập báo cáo PDF tiếng Việt từ báo cáo hoạt động của một đợt học tập.
        Approve the figures of a unit and everything below it, or take that back.
          Duyệt số liệu của một đơn vị và mọi đơn vị bên dưới, hoặc hủy duyệt.
        From then on they are frozen: a later file is accepted and waits, decisions and edits of the campaign that would change them wait too, until the approval is revoked. Levels that approve are named by `approval` in campaign.yaml.
          Từ lúc duyệt, số liệu được giữ nguyên: tệp đến sau vẫn nhận nhưng phải chờ; quyết định và sửa đổi của đợt làm thay đổi số liệu ấy cũng chờ, đến khi hủy duyệt. Cấp được duyệt ghi ở `approval` trong campaign.yaml.
        Unit that approves (code).
          Đơn vị duyệt (mã).
        Who approves, or takes it back.
          Ai duyệt, hoặc hủy duyệt.
        Take the approval back; not while a unit above has approved.
          Hủy duyệt; không được khi đơn vị cấp trên đã duyệt.
        The cron entry: collect, then make what is due.
          Lệnh cho cron: nhận báo cáo, rồi lập những văn bản đến hạn.
        Running it twice is the same as running it once; a slot that was missed is made up.
          Chạy hai lần cũng như một lần; lần nào bị lỡ thì lần sau làm bù.
        Decide what is due as of this time instead of now.
          Xét đến hạn theo thời điểm này thay cho bây giờ.
        Say what would be done; change nothing.
          Cho biết sẽ làm gì; không thay đổi gì.
        End with 65 when some submission was refused.
          Kết thúc với mã 65 khi có báo cáo bị trả lại.
        Tell at the end how long each stage took, added up over all workers.
          Cuối lượt cho biết mỗi bước mất bao lâu, cộng của mọi luồng.
        Address that is asked for at the start (with /start), at a good end, and at a bad one (with /fail); it never keeps a run from its work. Default: BAOCAO_HEALTH_CHECK.
          Địa chỉ được gọi lúc bắt đầu (thêm /start), khi xong tốt, và khi không xong (thêm /fail); không bao giờ làm lượt chạy dừng. Mặc định: BAOCAO_HEALTH_CHECK.
        Fill the figures into a form of the level above: {{participants@type=LPD}} in a workbook or Word document.
          Điền số liệu vào biểu của cấp trên: {{participants@type=LPD}} trong bảng tính hoặc văn bản Word.
        A place holds a figure's address (see trace) or a fact: tt, name, code, parent, title, theme, from, to, population, expected, reported, complete. A row with {{#communes}} is repeated for each unit of that level. What nothing states stays blank; everything else stays as it was.
          Mỗi chỗ ghi địa chỉ của một số liệu (xem trace) hoặc một thông tin: tt, name, code, parent, title, theme, from, to, population, expected, reported, complete. Dòng có {{#communes}} được lặp lại cho từng đơn vị của cấp ấy. Số liệu không đơn vị nào nêu thì để trống; mọi thứ khác giữ nguyên.
        Form to fill: .xlsx or .docx.
          Biểu cần điền: .xlsx hoặc .docx.
        File to write.
          Tệp ghi ra.
        Unit whose figures they are, with everything below it; default: the root.
          Đơn vị có số liệu, gồm mọi đơn vị bên dưới; mặc định: đơn vị cao nhất.
        Check libraries, fonts, layouts, permissions and ledger; each is ok or comes with its remedy.
          Kiểm tra thư viện, phông chữ, mẫu báo cáo, quyền và sổ; mỗi mục đạt hoặc kèm cách sửa.
        Changes nothing. `warn` is worth knowing and fails nothing; after `FAIL` the status says what kind of remedy is needed: 66, 74 or 78.
          Không thay đổi gì. `nhắc` là điều nên biết, không phải lỗi; có `LỖI` thì mã kết thúc cho biết loại việc cần làm: 66, 74 hoặc 78.
        Folder of a campaign to check too.
          Thư mục của một đợt cần kiểm tra thêm.
        Give a document its number and date, and keep it for ever.
          Ghi số, ngày cho văn bản và giữ mãi bản ấy.
        Writes <out>/<campaign>/issued/<report>/<unit>/<number>-<date>.pdf with number and date printed, beside it a .json with its figures, and a line in issued/issued.jsonl and in the ledger. Later submissions change the working documents, never an issued one; --supplement makes the next (lần 2) with a page of what changed and why.
          Ghi <out>/<đợt>/issued/<báo cáo>/<đơn vị>/<số>-<ngày>.pdf có in số và ngày, bên cạnh là tệp .json chứa số liệu, và một dòng trong issued/issued.jsonl và trong sổ. Báo cáo đến sau chỉ làm thay đổi bản đang lập, không bao giờ thay đổi bản đã phát hành; --supplement lập bản tiếp theo (lần 2) có trang nêu điều gì thay đổi và vì sao.
        Report to issue (name of a layout).
          Báo cáo cần phát hành (tên mẫu).
        Unit whose report it is (code); default: the only one.
          Đơn vị của báo cáo (mã); mặc định: đơn vị duy nhất.
        Number of the document, e.g. 12 or 12a; the symbol is the issuer's.
          Số văn bản, ví dụ 12 hoặc 12a; ký hiệu là của cơ quan ban hành.
        The day printed in it, e.g. 2023-10-09.
          Ngày in trong văn bản, ví dụ 2023-10-09.
        The day of a daily report; default: the newest up to --date.
          Ngày của báo cáo hằng ngày; mặc định: ngày mới nhất đến --date.
        Follow the newest issue of this report and unit, and say what changed since.
          Tiếp theo bản đã phát hành mới nhất của báo cáo và đơn vị này, nêu những gì thay đổi từ đó.
        Make a new, commented campaign folder.
          Lập thư mục mới cho một đợt, có lời giải thích.
        On a terminal it asks what it is not told, with an answer ready; elsewhere it takes that answer. A commune is looked for in the list of communes that comes with the program; a province brings its communes along.
          Trên màn hình, lệnh hỏi những gì chưa được nêu, kèm câu trả lời sẵn; ở nơi khác thì lấy câu trả lời sẵn ấy. Xã, phường được tìm trong danh sách đi kèm chương trình; tỉnh thì có sẵn các xã, phường của mình.
        Folder to make.
          Thư mục cần lập.
        Who runs the campaign: commune, province, or district (before July 2025).
          Ai tổ chức đợt: commune (xã, phường), province (tỉnh, thành phố), hoặc district (huyện, trước tháng 7/2025).
        Year of the campaign.
          Năm của đợt.
        Name of the place, with its kind where it is ambiguous: 'Phường Hà Đông'.
          Tên nơi tổ chức, kèm loại khi dễ lẫn: 'Phường Hà Đông'.
        The place above: 'Thành phố Hà Nội'.
          Nơi cấp trên: 'Thành phố Hà Nội'.
        List of schools, centres and residential groups: Excel, LibreOffice, Word, CSV, or one name a line.
          Danh sách trường, trung tâm, tổ dân phố: Excel, LibreOffice, Word, CSV, hoặc mỗi dòng một tên.
        Built-in lists: 2023 or 2025 for the learning week, none for a campaign of another kind.
          Danh mục có sẵn: 2023 hoặc 2025 cho Tuần lễ học tập suốt đời, none cho đợt loại khác.
        Who issues a commune's report: ubnd (the People's Committee), bcd (its steering committee), phong (its office).
          Ai ban hành báo cáo của xã, phường: ubnd (Ủy ban nhân dân), bcd (Ban Chỉ đạo), phong (Phòng Văn hóa - Xã hội).
        List of communes; default: the one that comes with the program.
          Danh sách xã, phường; mặc định: danh sách đi kèm chương trình.
        Propose the officer's own sentences: write narrative.yaml with remarks of units that say the same, counted.
          Gợi ý lời của cán bộ: ghi vào narrative.yaml các nhận xét giống nhau của đơn vị, kèm số lượng.
        Every place of the unit's reports stands in narrative.yaml with proposals as comments (#?); whoever takes the mark away takes the sentence over. What an officer wrote stays as it is, by this command and by every run. A place without a text prints […], and the document stays a draft that issue refuses; 'none' says that there is nothing to say.
          Mọi chỗ trong báo cáo của đơn vị có trong narrative.yaml, gợi ý là dòng chú thích (#?); bỏ dấu ấy là nhận câu ấy. Lời cán bộ đã viết thì lệnh này và mọi lượt chạy đều giữ nguyên. Chỗ không có lời thì in […], văn bản còn là dự thảo và issue không phát hành; 'none' là không có gì để nêu.
        Unit whose reports they are (code); default: the root.
          Đơn vị có báo cáo (mã); mặc định: đơn vị cao nhất.
        Tell what earlier runs did.
          Cho biết các lượt chạy trước đã làm gì.
        Reads OUT/CAMPAIGN/runs.jsonl, where every run, render and join that held the lock left one line. A run that was killed left none.
          Đọc OUT/ĐỢT/runs.jsonl, nơi mỗi lệnh run, render, join đã giữ khóa để lại một dòng. Lượt bị dừng giữa chừng thì không để lại dòng nào.
        Newest runs told; default: all.
          Số lượt mới nhất cần xem; mặc định: tất cả.
        JSON instead of the table.
          JSON thay cho bảng.
        Validate, preview or begin a layout.
          Kiểm tra, xem thử hoặc lập mới một mẫu báo cáo.
        Tell everything that is wrong in a layout, and draw it with sample data to see that it can be.
          Nêu mọi chỗ sai trong mẫu, và vẽ thử với dữ liệu mẫu xem có vẽ được không.
        Layout file (YAML).
          Tệp mẫu báo cáo (YAML).
        Take back what a unit had sent.
          Rút lại báo cáo một đơn vị đã gửi.
        Writes the withdrawal as a file into the inbox, as if the unit had sent it, and collects that file. Nothing leaves the ledger: what was taken back counts no more, and a withdrawal can itself be taken back by naming its file.
          Ghi việc rút thành một tệp trong hộp nhận, như thể đơn vị gửi, rồi nhận tệp ấy. Không gì bị xóa khỏi sổ: báo cáo đã rút không còn được tính, và chính việc rút cũng rút lại được khi nêu tên tệp của nó.
        Unit whose report is taken back (code).
          Đơn vị có báo cáo cần rút (mã).
        Take back this file alone (its name in the inbox, or its report number); what it had replaced counts again.
          Chỉ rút tệp này (tên trong hộp nhận, hoặc số báo cáo); báo cáo bị nó thay thì lại được tính.
        First day taken back; default: the first of the campaign.
          Ngày đầu cần rút; mặc định: ngày đầu của đợt.
        Last day taken back; default: the last of the campaign.
          Ngày cuối cần rút; mặc định: ngày cuối của đợt.
        Why, for the history and the answer.
          Lý do, để ghi vào lịch sử và thư trả lời.
        When it counts as received; default: now.
          Thời điểm coi như nhận được; mặc định: bây giờ.
        Write a form for every reporting unit, pre-filled, with drop-downs and limits.
          Lập biểu mẫu cho từng đơn vị phải báo cáo, điền sẵn, có danh sách chọn và giới hạn.
        Unit to write the form of (code); may be repeated. Default: every reporting unit.
          Đơn vị cần biểu mẫu (mã); ghi được nhiều lần. Mặc định: mọi đơn vị phải báo cáo.
        What the forms are: a workbook, or a Word document with a table to fill in.
          Dạng biểu mẫu: bảng tính, hoặc văn bản Word có bảng để điền.
        Folder the forms go to; default: out/<campaign>/forms.
          Thư mục chứa biểu mẫu; mặc định: out/<đợt>/forms.
        Take submissions from the inbox (or the files named) into the ledger.
          Nhận báo cáo từ hộp nhận (hoặc các tệp được nêu) vào sổ.
        Files to take instead of the inbox.
          Các tệp cần nhận thay cho hộp nhận.
        When files without a time of their own count as received, e.g. 2023-10-06T16:20:00+07:00.
          Thời điểm coi như nhận được của các tệp không tự cho biết, ví dụ 2023-10-06T16:20:00+07:00.
        Read anew what was accepted under the rules of an older program or campaign too; doctor tells how many files.
          Đọc lại cả những gì đã nhận theo quy tắc của chương trình hoặc đợt cũ; doctor cho biết có bao nhiêu tệp.
        Freeze what is due, for many processes to make.
          Chốt những gì đến hạn, để nhiều tiến trình cùng lập.
        Writes the list of documents and a copy of the ledger to OUT/CAMPAIGN/plan. Then `render --shard I/N` makes one part, on any machine that sees the folders, and `join` concludes: it writes the manifest and names what is missing.
          Ghi danh sách văn bản và một bản sao của sổ vào OUT/ĐỢT/plan. Sau đó `render --shard I/N` lập từng phần, trên máy nào thấy các thư mục ấy cũng được, và `join` kết thúc: ghi manifest và nêu phần còn thiếu.
        Freeze what is due as of this time instead of now.
          Chốt theo thời điểm này thay cho bây giờ.
        Tell who has reported, who has not, late, refused and why.
          Cho biết ai đã báo cáo, ai chưa, ai muộn, ai bị trả lại và vì sao.
        Tell the history of this unit (code): every file, what became of it, what it changed.
          Lịch sử của đơn vị này (mã): từng tệp, kết quả ra sao, thay đổi điều gì.
        JSON instead of the Vietnamese table.
          JSON thay cho bảng tiếng Việt.
        Workbook to write instead: what is to be looked at, who has reported what.
          Ghi ra bảng tính thay cho màn hình: những gì cần xem lại, ai đã báo cáo gì.
        Tell how a file was read, cell by cell: counted, used, checked, not read or wrong.
          Cho biết một tệp được đọc ra sao, từng ô: được tính, được dùng, được đối chiếu, không đọc hay sai.
        A file that was not collected yet is read as it would be. Nothing is written to the ledger.
          Tệp chưa nhận thì đọc thử như khi nhận. Không ghi gì vào sổ.
        The file: its name in the inbox, or a path.
          Tệp: tên trong hộp nhận, hoặc đường dẫn.
        Leave out the cells of other units (code).
          Bỏ các ô của đơn vị khác (mã).
        Workbook to write instead, each cell coloured by its fate.
          Ghi ra bảng tính thay cho màn hình, mỗi ô tô màu theo kết quả.
        Tell what a figure is made of: file, row and version of every part of it.
          Cho biết một số liệu gồm những gì: tệp, dòng và phiên bản của từng phần.
        A figure is participants, activities, sessions, books_donated, female_participants, reach or indicator:CODE, with cuts after @, joined by commas: participants@type=LPD,day=2023-10-02 (also audience=, kind=). The parts add up to it.
          Số liệu là participants, activities, sessions, books_donated, female_participants, reach hoặc indicator:MÃ, kèm cách chia sau @, cách nhau bằng dấu phẩy: participants@type=LPD,day=2023-10-02 (cũng có audience=, kind=). Các phần cộng lại đúng bằng số liệu.
        Address of the figure.
          Địa chỉ của số liệu.
        Unit whose figure it is, with everything below it; default: the root.
          Đơn vị có số liệu, gồm mọi đơn vị bên dưới; mặc định: đơn vị cao nhất.
        CSV, one row a part.
          CSV, mỗi phần một dòng.
        Conclude a plan made in parts: write its manifest, name what is missing.
          Kết thúc một kế hoạch lập theo phần: ghi manifest, nêu phần còn thiếu.
        Ends with 70 while documents are missing or failed; run it again after making those parts again.
          Kết thúc với mã 70 khi còn văn bản thiếu hoặc không lập được; lập lại các phần ấy rồi chạy lại.
        Print or export the figures of a unit and everything below it.
          In hoặc xuất số liệu của một đơn vị và mọi đơn vị bên dưới.
        --csv prints one long table, a figure a row, with its address. With --out it writes that and the officer's other material (activities, audience groups, indicators, remarks, units, review, warnings, comparison, targets) as CSV files; --xlsx writes all of it as one workbook. Beside both stands a datapackage.json that describes them.
          --csv in một bảng dài, mỗi số liệu một dòng kèm địa chỉ. Có --out thì ghi bảng ấy và các tài liệu khác của cán bộ (hoạt động, đối tượng, chỉ tiêu, nhận xét, đơn vị, cần xem lại, cảnh báo, so sánh, mục tiêu) thành các tệp CSV; --xlsx ghi tất cả thành một bảng tính. Bên cạnh có datapackage.json mô tả.
        Unit to sum up; default: the root.
          Đơn vị cần tổng hợp; mặc định: đơn vị cao nhất.
        JSON (the default).
          JSON (mặc định).
        One long CSV table; with --out all tables, as files.
          Một bảng CSV dài; có --out thì mọi bảng, thành các tệp.
        Folder that --csv writes files to.
          Thư mục --csv ghi các tệp vào.
        Workbook to write instead, with the officer's whole material.
          Ghi ra bảng tính thay cho màn hình, gồm mọi tài liệu của cán bộ.
        Write reminders: for each unit above, who is missing or was refused and why.
          Lập lời nhắc: cho từng đơn vị cấp trên, ai còn thiếu hoặc bị trả lại và vì sao.
        One text a unit, ready for Zalo or mail, and a mail (.eml) where contacts.csv has an address. Nothing is sent.
          Mỗi đơn vị một đoạn, sẵn để gửi Zalo hoặc thư, và một thư (.eml) nếu contacts.csv có địa chỉ. Không gửi gì.
        Folder the reminders go to; default: out/<campaign>/remind.
          Thư mục chứa lời nhắc; mặc định: out/<đợt>/remind.
        Check, copy, restore or begin anew a campaign's ledger.
          Kiểm tra, sao lưu, khôi phục hoặc lập mới sổ của đợt.
        Check every page of the ledger and every reference in it.
          Kiểm tra mọi trang và mọi liên kết trong sổ.
        Changes nothing. Ends with 78 when the ledger is not whole.
          Không thay đổi gì. Kết thúc với mã 78 khi sổ không nguyên vẹn.
        JSON instead of lines.
          JSON thay cho các dòng chữ.
        Write a copy of the ledger as it is at one moment; runs may go on meanwhile.
          Ghi một bản sao của sổ đúng tại một thời điểm; các lượt chạy vẫn tiếp tục được.
        File the copy goes to; an older copy of this ledger is replaced.
          Tệp chứa bản sao; bản sao cũ của sổ này thì bị thay.
        Put a copy in the place of the ledger, which is left aside.
          Đưa một bản sao vào thay sổ; sổ cũ để riêng.
        Files that came after the copy was made are collected again from the inbox by the next run.
          Các tệp đến sau khi sao lưu được lượt chạy sau nhận lại từ hộp nhận.
        The copy.
          Bản sao.
        Take a copy of another ledger than the campaign's too; answers and documents of the present one are left aside.
          Nhận cả bản sao của sổ khác; thư trả lời và văn bản của sổ hiện có để riêng.
        Begin a new ledger; the old one, its answers and its documents are left aside.
          Lập sổ mới; sổ cũ, các thư trả lời và văn bản của nó để riêng.
        What lies in the inbox is collected again by the next run; what was archived is not.
          Những gì còn trong hộp nhận được lượt chạy sau nhận lại; những gì đã cất đi thì không.
        Why; kept in the new ledger.
          Lý do; được ghi vào sổ mới.
        Read one file for a run that waits.
          Đọc một tệp cho lượt chạy đang chờ.
        The file.
          Tệp.
        It lies in the inbox.
          Tệp nằm trong hộp nhận.
        When it counts as received, seconds since 1970.
          Thời điểm coi như nhận được, số giây từ 1970.
        The time of the collection, seconds since 1970.
          Thời điểm nhận, số giây từ 1970.
        Make one document for a run that waits.
          Lập một văn bản cho lượt chạy đang chờ.
        Ledger the figures come from.
          Sổ chứa số liệu.
        Make it again also when it is unchanged.
          Lập lại cả khi không thay đổi.
        Name of its layout.
          Tên mẫu.
        Its unit (code).
          Đơn vị (mã).
        The day of a daily report.
          Ngày của báo cáo hằng ngày.
        When it is due, seconds since 1970.
          Khi đến hạn, số giây từ 1970.
        Take over what was written into a draft: changed sentences go into narrative.yaml.
          Nhận lại những gì đã viết vào dự thảo: các câu đã sửa vào narrative.yaml.
        The draft is what render --draft docx made, edited in Word or LibreOffice; tracked changes count as accepted. A changed figure is refused with its address and both values: figures come from what units sent. Words that belong to no place of narrative.yaml are named and not taken over. Ends with 65 when something was not taken over; what could be, has been.
          Dự thảo do render --draft docx lập, sửa bằng Word hoặc LibreOffice; thay đổi được theo dõi coi như đã chấp nhận. Số liệu bị sửa thì không nhận, kèm địa chỉ và cả hai giá trị: số liệu lấy từ báo cáo đơn vị gửi. Chữ không thuộc chỗ nào của narrative.yaml được nêu ra và không nhận. Kết thúc với mã 65 khi có phần không nhận; phần nhận được thì đã nhận.
        The draft as it came back (.docx).
          Dự thảo gửi lại (.docx).
        Propose mapping.csv between two campaigns across the reform of communes of July 2025.
          Gợi ý mapping.csv giữa hai đợt trước và sau sắp xếp xã, phường tháng 7/2025.
        Folder of the older campaign.
          Thư mục của đợt trước.
        Folder of the newer campaign.
          Thư mục của đợt sau.
        List of communes with what each was made of; default: the one that comes with the program.
          Danh sách xã, phường và mỗi nơi được lập từ đâu; mặc định: danh sách đi kèm chương trình.
        Tell by whom a document is signed, and whether its figures are those of the ledger.
          Cho biết ai ký số văn bản, và số liệu trong đó có đúng như sổ không.
        A signature is valid when the bytes it covers are those that were signed; whether its certificate is to be trusted is not judged. Figures are equal when the campaign's ledger gave them for this unit at some time. The exit status does not depend on what is found.
          Chữ ký hợp lệ khi phần được ký đúng là phần đã ký; chứng thư có đáng tin hay không thì không xét. Số liệu là đúng khi sổ của đợt từng cho số liệu ấy của đơn vị này. Mã kết thúc không phụ thuộc kết quả.
        The document (PDF).
          Văn bản (PDF).
        Folder of the campaign that made it.
          Thư mục của đợt đã lập văn bản.
        JSON instead of the Vietnamese text.
          JSON thay cho lời tiếng Việt.
        Begin a layout of a campaign's own, from one there is.
          Lập mẫu báo cáo riêng cho đợt, từ một mẫu có sẵn.
        Writes layouts/NAME.yaml beside campaign.yaml, a copy to change at will. Name it under 'reports:' in campaign.yaml. Styles and parts are those of the installation as long as layouts/ has none of the same name.
          Ghi layouts/TÊN.yaml bên cạnh campaign.yaml, là bản sao để sửa tùy ý. Nêu tên mẫu dưới 'reports:' trong campaign.yaml. Kiểu chữ và phần dùng chung lấy của bản cài, chừng nào layouts/ không có tệp cùng tên.
        Name of the new layout: small letters, digits and hyphens.
          Tên mẫu mới: chữ thường không dấu, chữ số và gạch nối.
        Layout to begin with.
          Mẫu để bắt đầu.
        Folder of the campaign.
          Thư mục của đợt.
        Draw a layout with built-in sample data.
          Vẽ một mẫu với dữ liệu mẫu có sẵn.
        Writes NAME.pdf, or with --png NAME-1.png, NAME-2.png, …, into the folder given by --out. An --out that ends in .pdf or .png names the file instead (pages of a picture after the first get -2, -3, …).
          Ghi TÊN.pdf, hoặc với --png là TÊN-1.png, TÊN-2.png, …, vào thư mục nêu ở --out. --out kết thúc bằng .pdf hoặc .png thì là tên tệp (các trang hình sau trang đầu thêm -2, -3, …).
        Folder or file the preview goes to.
          Thư mục hoặc tệp chứa bản xem thử.
        Sample data: ‹1›.
          Dữ liệu mẫu: ‹1›.
        How much the report shows: signed or illustrated.
          Báo cáo nêu đến đâu: signed (để ký) hoặc illustrated (có minh họa).
        One picture a page instead of a PDF.
          Mỗi trang một hình thay cho PDF.
        Pixels an inch of pictures.
          Số điểm ảnh mỗi inch của hình.
        Outline every block; in pictures every item too.
          Kẻ khung từng khối; trong hình thì cả từng phần.
        Draw again whenever the layout, its style or its parts change, until interrupted.
          Vẽ lại mỗi khi mẫu, kiểu chữ hoặc phần dùng chung thay đổi, đến khi bị ngắt.
        Make documents from what the ledger holds.
          Lập văn bản từ những gì sổ đang có.
        Report to make (name of a layout); may be repeated. Default: all of the campaign.
          Báo cáo cần lập (tên mẫu); ghi được nhiều lần. Mặc định: mọi báo cáo của đợt.
        Unit to make documents of (code); may be repeated. Default: all.
          Đơn vị cần lập văn bản (mã); ghi được nhiều lần. Mặc định: tất cả.
        Make part I of N of the documents, I from 0; default: the part that a Slurm array or an Indexed Job gives.
          Lập phần I trong N phần, I từ 0; mặc định: phần do mảng Slurm hoặc Indexed Job giao.
        Make unchanged documents again too, and drafts that somebody has edited.
          Lập lại cả văn bản không thay đổi, và dự thảo đã có người sửa.
        Write each document for Word too (docx), beside the PDF under the same name, to be edited before it is signed.
          Ghi thêm mỗi văn bản dạng Word (docx), cạnh PDF và cùng tên, để sửa trước khi ký.
        Settle a possible duplicate, an outlier or a figure that became smaller.
          Giải quyết một chỗ có thể trùng, một số bất thường hoặc một số bị giảm.
        Writes an entry into decisions.yaml, which every later run respects; taking the entry out undoes it. ID is that of a side (an id with .1, .2 …), or with keep that of the whole, as status and summarize --json list them under review.
          Ghi một mục vào decisions.yaml, mọi lượt chạy sau đều theo; bỏ mục ấy ra là hủy. MÃ là mã của một bên (mã có .1, .2 …), hoặc với keep là mã của cả hai, như status và summarize --json liệt kê ở review.
        Id of the doubt or of a side of it.
          Mã của chỗ nghi vấn hoặc của một bên.
        exclude, keep, or correct=N.
          exclude (bỏ), keep (giữ), hoặc correct=N (sửa thành N).
        Who decides.
          Ai quyết định.
        Why.
          Lý do.
        How messages are written: text, or json with one object a line.
          Cách ghi thông báo: text, hoặc json mỗi dòng một đối tượng.
        Standards the documents meet: ‹1›.
          Tiêu chuẩn văn bản đáp ứng: ‹1›.
        Attach the figures (what `summarize` prints) to every document, not only where the layout asks for it.
          Đính kèm số liệu (như `summarize` in ra) vào mọi văn bản, không chỉ nơi mẫu yêu cầu.
        Make the place of the signature a field that signing programs find.
          Làm chỗ ký thành trường mà phần mềm ký số tìm thấy.
        Folder the documents go to.
          Thư mục chứa văn bản.
        Documents made side by side; default: one per processor.
          Số văn bản lập cùng lúc; mặc định: mỗi bộ xử lý một văn bản.
        Exit status: 0 done, 64 usage, 65 with --strict some submission was refused, or something in a draft was not taken over, 66 campaign or file not found, 70 some documents failed, 74 input/output, 75 another run holds the lock, 78 campaign or layout invalid, 130/143 interrupted.
          Mã kết thúc: 0 xong, 64 dùng sai lệnh, 65 khi có --strict mà có báo cáo bị trả lại, hoặc có phần trong dự thảo không nhận được, 66 không thấy đợt hoặc tệp, 70 một số văn bản không lập được, 74 lỗi đọc, ghi, 75 lượt chạy khác đang giữ khóa, 78 đợt hoặc mẫu không dùng được, 130/143 bị ngắt.
        """#
}
