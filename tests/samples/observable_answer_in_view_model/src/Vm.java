package com.example.observable_answer_in_view_model;

import android.content.Context;
import android.telephony.TelephonyManager;
import androidx.lifecycle.LiveData;
import androidx.lifecycle.ViewModel;

public class Vm extends ViewModel {
    final LiveData<Boolean> agreed = new LiveData<>();
    final LiveData<String> info = new LiveData<>();

    void load(Context c) {
        info.postValue(((TelephonyManager) c.getSystemService("phone")).getDeviceId());
    }
}
