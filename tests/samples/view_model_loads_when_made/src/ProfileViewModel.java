package com.example.view_model_loads_when_made;

import android.content.Context;
import android.provider.Settings;
import android.util.Log;
import androidx.lifecycle.LiveData;
import androidx.lifecycle.ViewModel;

public class ProfileViewModel extends ViewModel {
    final LiveData<Boolean> agreed = new LiveData<>();
    private String installation;

    void load(Context context) {
        installation = Settings.Secure.getString(context.getContentResolver(), Settings.Secure.ANDROID_ID);
        Log.d("Profile", "installation " + installation.length());
    }

    void agree() {
        agreed.postValue(Boolean.TRUE);
    }
}
