package com.example.answer_as_serialized_bean;

import java.io.Serializable;

class UserTerms implements Serializable {
    private static final long serialVersionUID = 1L;
    private boolean privacyAccepted;
    private long acceptedAt;

    boolean isPrivacyAccepted() {
        return privacyAccepted;
    }

    void setPrivacyAccepted(boolean accepted) {
        privacyAccepted = accepted;
        acceptedAt = System.currentTimeMillis();
    }
}
