package com.example.navigation_graph_begins_by_answer;

import android.content.Context;
import android.os.Bundle;
import android.view.LayoutInflater;
import android.view.View;
import android.view.ViewGroup;
import androidx.fragment.app.Fragment;

public class PrivacyFragment extends Fragment {
    @Override
    public View onCreateView(LayoutInflater inflater, ViewGroup container, Bundle state) {
        return inflater.inflate(R.layout.privacy, container, false);
    }

    @Override
    public void onViewCreated(View view, Bundle state) {
        view.findViewById(R.id.btn_agree).setOnClickListener(new View.OnClickListener() {
            @Override
            public void onClick(View clicked) {
                MainActivity main = (MainActivity) requireActivity();
                main.getSharedPreferences("nav", Context.MODE_PRIVATE).edit().putBoolean("privacy_policy_accepted", true).apply();
                main.navigate(MainActivity.HOME);
            }
        });
    }
}
