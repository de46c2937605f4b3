package com.example.options_made_by_readers;

import java.io.Serializable;

class Stored implements Serializable {
    int level;

    Stored() {
        level = 1;
    }
}
