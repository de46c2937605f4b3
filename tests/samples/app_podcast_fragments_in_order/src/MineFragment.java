package com.example.app_podcast_fragments_in_order;

import android.os.Bundle;
import android.telephony.TelephonyManager;
import android.view.LayoutInflater;
import android.view.View;
import android.view.ViewGroup;
import android.widget.TextView;
import androidx.fragment.app.Fragment;

public class MineFragment extends Fragment {
    @Override
    public View onCreateView(LayoutInflater inflater, ViewGroup container, Bundle state) {
        TextView text = new TextView(requireContext());
        text.setText(new Settings(requireContext()).isPrivacyAccepted() ? number() : "游客");
        return text;
    }

    private String number() {
        try {
            return requireContext().getSystemService(TelephonyManager.class).getLine1Number();
        } catch (SecurityException refused) {
            return "听众";
        }
    }
}
