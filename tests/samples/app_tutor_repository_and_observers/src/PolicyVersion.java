package com.example.app_tutor_repository_and_observers;

final class PolicyVersion {
    static final int CURRENT = 3;
    private final int agreed;

    PolicyVersion(int agreed) {
        this.agreed = agreed;
    }

    boolean isCurrent() {
        return agreed >= CURRENT;
    }

    @Override
    public String toString() {
        return "v" + agreed;
    }
}
