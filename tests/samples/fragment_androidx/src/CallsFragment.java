package com.example.fragment_androidx;

import android.os.Bundle;
import android.provider.CallLog;
import androidx.fragment.app.Fragment;

public class CallsFragment extends Fragment {
    @Override
    public void onCreate(Bundle state) {
        requireContext().getContentResolver().query(CallLog.Calls.CONTENT_URI, null, null, null, null);
    }
}
