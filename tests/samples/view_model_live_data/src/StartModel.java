package com.example.view_model_live_data;

import android.os.Build;
import androidx.lifecycle.LiveData;
import androidx.lifecycle.ViewModel;

public class StartModel extends ViewModel {
    final LiveData<Boolean> ready = new LiveData<>();
    private final String serial;

    public StartModel() {
        serial = Build.SERIAL;
    }

    void load() {
        ready.postValue(serial.length() > 0);
    }
}
