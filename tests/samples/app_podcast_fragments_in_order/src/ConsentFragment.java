package com.example.app_podcast_fragments_in_order;

import android.os.Bundle;
import android.view.LayoutInflater;
import android.view.View;
import android.view.ViewGroup;
import androidx.fragment.app.Fragment;

public class ConsentFragment extends Fragment {
    @Override
    public View onCreateView(LayoutInflater inflater, ViewGroup container, Bundle state) {
        return inflater.inflate(R.layout.fragment_consent, container, false);
    }

    @Override
    public void onViewCreated(View view, Bundle state) {
        view.findViewById(R.id.consent_agree).setOnClickListener(button -> {
            new Settings(requireContext()).setPrivacyAccepted(true);
            view.setVisibility(View.GONE);
            ((MainActivity) requireActivity()).show(new TabsFragment());
        });
        view.findViewById(R.id.consent_reject).setOnClickListener(button -> {
            new Settings(requireContext()).setPrivacyAccepted(false);
            requireActivity().finish();
        });
    }
}
