"""The company's provider of accounts as its page asks for it: whoever asked is told what came of it, or why not."""

from desktop.net.company_sign_in import CompanySignInApi
from desktop.store.refusal import Refusal
from desktop.sync.reports import Reports
from protocol.company_sign_in import PutSignInProvider, SignInProvider


class SignInProviders(Reports):
    """The part of a session behind that page."""

    async def sign_in_provider(self) -> SignInProvider | Refusal:
        """The one there is, empty when there is none."""
        return await self._told(CompanySignInApi(self.api).provider())

    async def put_sign_in_provider(self, body: PutSignInProvider) -> SignInProvider | Refusal:
        """This one from now on."""
        return await self._told(CompanySignInApi(self.api).put_provider(body))

    async def drop_sign_in_provider(self) -> Refusal | None:
        """None from now on."""
        return await self._told(CompanySignInApi(self.api).drop_provider())
