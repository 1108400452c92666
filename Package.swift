// swift-tools-version: 6.2
import PackageDescription

/// What every target of ours is compiled with.
let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .treatAllWarnings(as: .error),
]

func library(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
    .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

func tests(_ name: String, _ dependencies: [Target.Dependency] = [], resources: [Resource]? = nil) -> Target {
    .testTarget(
        name: name + "Tests",
        dependencies: [.byName(name: name), "TestSupport"] + dependencies,
        resources: resources,
        swiftSettings: strict)
}

func system(_ name: String, _ pkgConfig: String, apt package: String) -> Target {
    .systemLibrary(name: name, pkgConfig: pkgConfig, providers: [.apt([package])])
}

let yams = Target.Dependency.product(name: "Yams", package: "Yams")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let signatures: [Target.Dependency] = [
    crypto, .product(name: "CryptoExtras", package: "swift-crypto"), .product(name: "SwiftASN1", package: "swift-asn1"),
]
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let arguments = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
    name: "baocao",
    products: [.executable(name: "baocao", targets: ["baocao"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-asn1", from: "1.7.4"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    ],
    targets: [
        // C libraries, each seen by one target only.
        system("CCairo", "cairo-pdf", apt: "libcairo2-dev"),
        system("CPango", "pangocairo", apt: "libpango1.0-dev"),
        system("CQPDF", "libqpdf", apt: "libqpdf-dev"),
        system("CLittleCMS", "lcms2", apt: "liblcms2-dev"),
        system("CZip", "libzip", apt: "libzip-dev"),
        system("CExpat", "expat", apt: "libexpat1-dev"),
        system("CXLSXWriter", "xlsxwriter", apt: "libxlsxwriter-dev"),

        // The road of the data, in order; an arrow never points back.
        library("Vietnamese"),
        library("ReportModel", ["Vietnamese"]),
        library("SourceText", ["ReportModel", "Vietnamese", yams]),
        library("Files", ["ReportModel", crypto]),
        library("WorkbookWriting", ["Files", "ReportModel", "CXLSXWriter"]),
        library("CampaignFolder", ["ReportModel", "SourceText", "Vietnamese", crypto]),
        library("PDFReading", signatures),
        library(
            "Intake",
            ["Files", "PDFReading", "ReportModel", "SourceText", "Vietnamese", "WorkbookWriting", "CZip", "CExpat"]),
        library("Ledger", ["Files", "ReportModel", grdb]),
        library("Participation", ["ReportModel", "Vietnamese"]),
        library("TemplateFilling", ["Intake", "Participation", "ReportModel", "Vietnamese"]),
        library("Typesetting", ["Vietnamese"]),
        library("Layout", ["ReportModel", "SourceText", "Participation", "Typesetting", "Vietnamese", crypto]),
        library("WordDrafting", ["Files", "Intake", "ReportModel", "Typesetting", "Vietnamese"]),
        library("PDFDrawing", ["Typesetting", "CCairo", "CPango", "CQPDF", "CLittleCMS", crypto]),
        library(
            "Publishing",
            [
                "Vietnamese", "ReportModel", "Files", "SourceText", "CampaignFolder", "PDFReading", "Intake", "Ledger",
                "Participation", "Layout", "Typesetting", "PDFDrawing", "WordDrafting", "WorkbookWriting",
            ]),
        .executableTarget(
            name: "baocao",
            dependencies: [
                "Vietnamese", "ReportModel", "Files", "SourceText", "CampaignFolder", "PDFReading", "Intake", "Ledger",
                "Participation", "TemplateFilling", "Layout", "Typesetting", "PDFDrawing", "Publishing",
                arguments, logging,
            ],
            swiftSettings: strict),

        // Tests, foldered like the sources.
        .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: strict),
        tests("Typesetting"),
        tests("PDFDrawing", ["Layout", "Typesetting", "Vietnamese"]),
        tests("CampaignFolder", ["ReportModel"]),
        tests("Layout", ["PDFDrawing", "Participation", "ReportModel", "Typesetting", "Vietnamese"]),
        tests("SourceText", ["ReportModel"]),
        tests("PDFReading"),
        tests("Intake", ["Files", "ReportModel", "Vietnamese", "WorkbookWriting"]),
        tests("Vietnamese", resources: [.copy("Resources")]),
        tests("ReportModel"),
        tests("Files", ["ReportModel"]),
        .testTarget(
            name: "BaocaoTests", dependencies: ["baocao", "Intake", "TestSupport"], swiftSettings: strict),
        tests("Ledger", ["ReportModel"]),
        tests("Participation", ["ReportModel"]),
        tests("WordDrafting", ["Intake", "Typesetting"]),
        tests("TemplateFilling", ["CampaignFolder", "Intake", "Participation", "ReportModel"]),
        tests(
            "Publishing",
            ["CampaignFolder", "Files", "Layout", "Ledger", "Participation", "ReportModel", "WorkbookWriting"]),
    ],
    swiftLanguageModes: [.v6]
)
