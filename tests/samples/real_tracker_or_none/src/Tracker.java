package com.example.real_tracker_or_none;

interface Tracker {
    void track(String event);
}
