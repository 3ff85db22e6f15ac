// A program built without any hardening, so that the test of the finished programs is seen to fail.
int main() {
    return 0;
}
