package com.example.options_made_by_readers;

class Options {
    boolean wide = false;

    void forget() {
        wide = false;
    }
}
