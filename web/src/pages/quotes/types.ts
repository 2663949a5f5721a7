// A quote as the server tells it: /api/v1/quoting/quotes.
import type { components } from '../../api/schema';

type Schemas = components['schemas'];
export type QuoteClass = Schemas['QuotingQuoteClass'];
export type QuoteState = Schemas['QuotingQuoteState'];
export type Holder = Schemas['QuotingQuoteHolder'];
export type QuoteListItem = Schemas['QuotingQuoteListItem'];
export type LeadTime = Schemas['QuotingQuotedLeadTime'];
export type Turn = Schemas['QuotingQuotedTurn'];
export type Price = Schemas['QuotingQuotedPrice'];
export type Exposure = Schemas['QuotingExposure'];
export type QuotedLine = Schemas['QuotingQuotedLine'];
export type Notice = Schemas['QuotingNotice'];
export type Sheet = Schemas['QuotingQuoteSheet'];
export type Missing = Schemas['QuotingMissing'];

export type Quote = Schemas['QuotingQuoteView'] & { id: string };
export type Revision = Schemas['QuotingStoryRevision'];
export type Query = Schemas['QuotingStoryQuery'];
export type Story = Schemas['QuotingQuoteStory'];
export type Margin = Schemas['QuotingPriceMargin'];
export type Item = Schemas['QuotingQuoteItem'];
export type Pages = Schemas['QuotingQuotePages'];
export type Mail = Schemas['QuotingQuoteMail'];
export type TextChange = Schemas['QuotingTextChange'];
export type Comparison = Schemas['QuotingQuoteComparison'];
