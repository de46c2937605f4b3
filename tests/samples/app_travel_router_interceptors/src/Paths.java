package com.example.app_travel_router_interceptors;

interface Paths {
    String HOME = "/home";
    String TERMS = "/terms";
    String FRIENDS = "/friends";
    String TRACK = "/track";
}
