package com.example.app_farm_stall_local_center;

interface Actions {
    String OPENED = "stall.action.OPENED";
    String AGREED = "stall.action.AGREED";
    String LEFT = "stall.action.LEFT";
}
