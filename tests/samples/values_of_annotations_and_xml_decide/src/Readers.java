package com.example.values_of_annotations_and_xml_decide;


import android.content.Context;
import android.telephony.TelephonyManager;

public class Readers {
    private final Context context;

    Readers(Context context) {
        this.context = context;
    }

    @AtLaunch(names = {"a", "b"}, mode = Mode.ON)
    public String imei() {
        return ((TelephonyManager) context.getSystemService(Context.TELEPHONY_SERVICE)).getDeviceId();
    }

    @AtLaunch(value = false, names = {"a", "b"}, mode = Mode.ON)
    public String people() {
        throw new IllegalStateException("not at launch");
    }

    @AtLaunch(names = {"a"}, mode = Mode.ON)
    public String friends() {
        return people();
    }

    public String all() {
        return people();
    }

    String sim() {
        return ((TelephonyManager) context.getSystemService(Context.TELEPHONY_SERVICE)).getSimSerialNumber();
    }
}
