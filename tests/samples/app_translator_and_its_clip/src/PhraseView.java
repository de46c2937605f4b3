package com.example.app_translator_and_its_clip;

interface PhraseView {
    void show(CharSequence text);

    void offerPaste(boolean possible);
}
