package com.example.looks_like_identifiers_but_is_none;

import java.util.ArrayList;
import java.util.List;

class ContactsStore {
    private final List<String> names = new ArrayList<>();

    List<String> getInstalledPackages(int flags) {
        return names.subList(0, flags);
    }

    String getPrimaryClip() {
        return "content://com.example.shop/contacts";
    }
}
