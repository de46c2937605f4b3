package com.example.state_copied_as_agreed;

interface Reader {
    String imei();

    int accounts();
}
