package com.example.fragment_behind_answer;

import android.content.Context;
import android.telephony.TelephonyManager;
import androidx.fragment.app.Fragment;

public class MineFragment extends Fragment {
    @Override
    public void onResume() {
        Context c = requireContext();
        ((TelephonyManager) c.getSystemService("phone")).getDeviceId();
    }
}
