package com.example.fragment_container_androidx;

import android.content.Context;
import android.provider.Settings;
import android.util.Log;
import androidx.fragment.app.Fragment;

public class StartFragment extends Fragment {
    @Override
    public void onAttach(Context context) {
        Log.i("Start", Settings.Secure.getString(context.getContentResolver(), "android_id"));
    }
}
