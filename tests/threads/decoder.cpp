// What decodes pictures and PDFs has one thread of ours. The threads of libvips are put in an order
// by glib, in a way that ThreadSanitizer does not see in libraries which were not built for it: a
// hundred reports a file, none of them true, and each takes time to write.
extern "C" const char* __tsan_default_options(); // NOLINT(bugprone-reserved-identifier)

const char* __tsan_default_options() {
    return "report_bugs=0";
}
