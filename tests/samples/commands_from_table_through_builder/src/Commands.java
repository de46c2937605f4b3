package com.example.commands_from_table_through_builder;

interface Commands {
    int SERIAL = 0;
    int ADDRESS = 1;
    int RELEASE = 2;
    int MEMORY = 3;
    String[] TABLE = {
        "getprop ro.serialno",
        "cat /sys/class/net/wlan0/address",
        "getprop ro.build.version.release",
        "cat /proc/meminfo",
    };
}
