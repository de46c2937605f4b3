package com.example.fake_telephony_class;

class Account {
    String getSubscriberId() {
        return "subscriber of the newsletter";
    }

    static String getLine1Number() {
        return "hotline";
    }
}
