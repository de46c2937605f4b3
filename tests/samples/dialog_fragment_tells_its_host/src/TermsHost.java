package com.example.dialog_fragment_tells_its_host;

interface TermsHost {
    void onTermsAccepted();

    void onTermsDeclined();
}
